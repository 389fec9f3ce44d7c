package dev.dispatch.core.schema;

import com.networknt.schema.Error;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Turns the library's findings into problems in our words: one for each cause. */
final class SchemaProblems {

  /** Keywords that compare or count a whole value, and so hang on all that is in it. */
  private static final Set<String> WHOLE =
      Set.of(
          "const", "enum", "uniqueItems", "minContains", "maxContains", "contains", "not", "oneOf");

  private final JsonNode schema;
  private final JsonNode value;
  private final String basePointer;
  private final Predicate<JsonNode> deferred;

  SchemaProblems(
      JsonNode schema, JsonNode value, String basePointer, Predicate<JsonNode> deferred) {
    this.schema = schema;
    this.value = value;
    this.basePointer = basePointer;
    this.deferred = deferred;
  }

  List<Problem> of(List<Error> errors) {
    List<Finding> findings = errors.stream().map(error -> Finding.of(error, value)).toList();
    ProblemWords words = new ProblemWords(schema, basePointer);
    return Causes.only(causes(findings, 0)).stream().map(words::problem).distinct().toList();
  }

  /** Returns the findings that count, where those that share so many choices are given. */
  private List<Finding> causes(List<Finding> findings, int level) {
    List<Finding> causes = new ArrayList<>();
    Map<String, List<Finding>> choices = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.choices().size() > level) {
        String id = finding.choices().get(level).id();
        choices.computeIfAbsent(id, _ -> new ArrayList<>()).add(finding);
      } else if (!isDeferred(finding) && !isCountOfNone(finding)) {
        causes.add(finding);
      }
    }
    choices.values().forEach(tried -> causes.addAll(ofChoice(tried, level)));
    return causes;
  }

  private List<Finding> ofChoice(List<Finding> tried, int level) {
    Map<Integer, List<Finding>> branches = new TreeMap<>();
    for (Finding finding : tried) {
      int branch = finding.choices().get(level).branch();
      branches.computeIfAbsent(branch, _ -> new ArrayList<>()).add(finding);
    }
    List<List<Finding>> left = new ArrayList<>();
    for (List<Finding> branch : branches.values()) {
      left.add(causes(branch, level + 1));
    }
    return Branches.best(left, tried.getFirst().choices().get(level).pointer());
  }

  private boolean isDeferred(Finding finding) {
    boolean whole = WHOLE.contains(finding.keyword());
    return deferred.test(finding.value())
        || (whole && holdsDeferred(finding.value()))
        || finding.conditions().stream().anyMatch(this::holdsDeferred);
  }

  private boolean holdsDeferred(String pointer) {
    return Pointers.find(value, pointer).filter(this::holdsDeferred).isPresent();
  }

  private boolean holdsDeferred(JsonNode node) {
    if (deferred.test(node)) {
      return true;
    }
    return node.isContainer() && node.valueStream().anyMatch(this::holdsDeferred);
  }

  /** A {@code oneOf} that no branch fits says nothing beyond what its branches say. */
  private static boolean isCountOfNone(Finding finding) {
    return finding.keyword().equals("oneOf")
        && finding.arguments().length > 0
        && finding.arguments()[0].toString().equals("0");
  }
}
