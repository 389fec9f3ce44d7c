package dev.dispatch.core.schema;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Chooses, among the branches that a value does not fit, the one that was probably meant. */
final class Branches {

  private Branches() {}

  /**
   * Returns the findings of the branch that says most; none where a branch has none left.
   *
   * @param pointer the value that the branches were tried on
   */
  static List<Finding> best(List<List<Finding>> branches, String pointer) {
    if (branches.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    if (branches.stream().allMatch(branch -> isOfOtherType(branch, pointer))) {
      return allTypes(branches, pointer);
    }
    return branches.stream()
        .min(
            Comparator.comparingLong((List<Finding> branch) -> contradictions(branch, pointer))
                .thenComparingLong(branch -> misshapes(branch, pointer))
                .thenComparingInt(List::size))
        .orElse(List.of());
  }

  /** A branch of another type, or that asks for another constant in a field, is not meant. */
  private static long contradictions(List<Finding> branch, String pointer) {
    return branch.stream()
        .filter(finding -> isType(finding, pointer) || isOtherConstant(finding, pointer))
        .count();
  }

  /** A branch with other fields is probably not meant. */
  private static long misshapes(List<Finding> branch, String pointer) {
    return branch.stream().filter(finding -> finding.pointer().equals(pointer)).count();
  }

  private static boolean isOtherConstant(Finding finding, String pointer) {
    boolean single =
        finding.keyword().equals("const")
            || (finding.keyword().equals("enum") && finding.rule().size() == 1);
    boolean below =
        finding.pointer().startsWith(pointer + "/")
            && finding.pointer().indexOf('/', pointer.length() + 1) < 0;
    return single && below;
  }

  private static boolean isOfOtherType(List<Finding> branch, String pointer) {
    return branch.stream().anyMatch(finding -> isType(finding, pointer));
  }

  private static boolean isType(Finding finding, String pointer) {
    return finding.keyword().equals("type") && finding.pointer().equals(pointer);
  }

  /** One finding that names the types of all branches. */
  private static List<Finding> allTypes(List<List<Finding>> branches, String pointer) {
    List<Finding> findings =
        branches.stream()
            .flatMap(branch -> branch.stream().filter(finding -> isType(finding, pointer)).limit(1))
            .toList();
    ArrayNode types = new ArrayNode(JsonNodeFactory.instance);
    for (Finding finding : findings) {
      if (finding.rule().isArray()) {
        types.addAll((ArrayNode) finding.rule());
      } else {
        types.add(finding.rule());
      }
    }
    return List.of(findings.getFirst().withRule(types));
  }
}
