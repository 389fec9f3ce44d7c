package dev.dispatch.core.schema;

import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves one finding for each cause: one for a value, one for a name that is misspelt. */
final class Causes {

  /** What says most about a single value comes first. */
  private static final List<String> TELLING =
      List.of("enum", "const", "type", "minLength", "maxLength", "pattern");

  private Causes() {}

  static List<Finding> only(List<Finding> findings) {
    Map<String, List<Finding>> byValue = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byValue.computeIfAbsent(finding.pointer(), _ -> new ArrayList<>()).add(finding);
    }
    List<Finding> causes = new ArrayList<>();
    byValue.values().forEach(ofValue -> causes.addAll(ofValue(ofValue)));
    return causes;
  }

  private static List<Finding> ofValue(List<Finding> findings) {
    for (String keyword : TELLING) {
      List<Finding> told =
          findings.stream().filter(finding -> finding.keyword().equals(keyword)).toList();
      if (!told.isEmpty()) {
        return told;
      }
    }
    return findings.stream().filter(finding -> !isMisspelt(finding, findings)).toList();
  }

  /** A field that is missing under its name, and there under a near one, is one cause. */
  private static boolean isMisspelt(Finding finding, List<Finding> findings) {
    return isMissing(finding)
        && findings.stream()
            .filter(Causes::isUnknown)
            .anyMatch(other -> isNear(other.property(), finding.property()));
  }

  private static boolean isNear(String unknown, String missing) {
    return NearestName.of(unknown, List.of(missing)).isPresent();
  }

  private static boolean isMissing(Finding finding) {
    return finding.keyword().equals("required");
  }

  private static boolean isUnknown(Finding finding) {
    return finding.keyword().equals("additionalProperties");
  }
}
