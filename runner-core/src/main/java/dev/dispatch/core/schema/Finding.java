package dev.dispatch.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.dispatch.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One finding of the library: which keyword refused which value, and on what way through the
 * schema.
 *
 * @param value the value that was refused
 * @param rule what the schema gives for the keyword
 * @param choices the branches of {@code anyOf} and {@code oneOf} on the way, outermost first
 * @param conditions the values on which an {@code if} on the way depends, by pointer
 */
record Finding(
    Error error,
    JsonNode value,
    JsonNode rule,
    String pointer,
    List<Choice> choices,
    List<String> conditions) {

  /**
   * A branch that was tried.
   *
   * @param id the {@code anyOf} or {@code oneOf}, and the value that it was tried on
   * @param pointer that value
   * @param branch the branch's index
   */
  record Choice(String id, String pointer, int branch) {}

  /** Returns a finding about the root value or one within it. */
  static Finding of(Error error, JsonNode root) {
    Way way = new Way(error.getEvaluationPath(), error.getInstanceLocation());
    way.follow();
    JsonNode given = error.getSchemaNode();
    JsonNode rule = given == null ? MissingNode.getInstance() : given;
    JsonNode value = Pointers.find(root, way.pointer).orElse(MissingNode.getInstance());
    return new Finding(error, value, rule, way.pointer, way.choices, way.conditions);
  }

  /** Returns this finding with what other schemas give for its keyword as well. */
  Finding withRule(JsonNode newRule) {
    return new Finding(error, value, newRule, pointer, choices, conditions);
  }

  String keyword() {
    return error.getKeyword();
  }

  /** Returns the field that is missing, unknown or badly named. */
  String property() {
    return error.getProperty();
  }

  Object[] arguments() {
    return error.getArguments() == null ? new Object[0] : error.getArguments();
  }

  /**
   * Returns the schema that the keyword stands in, or a missing node where it is not in the root.
   */
  JsonNode schema(JsonNode root) {
    NodePath path = error.getSchemaLocation().getFragment();
    String around = "";
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      around = Pointers.append(around, path.getElement(i).toString());
    }
    return Pointers.find(root, around).orElse(MissingNode.getInstance());
  }

  private static int index(Object element) {
    return element instanceof Number number ? number.intValue() : -1;
  }

  /** Follows an evaluation path, and the value's own path beside it. */
  private static final class Way {

    private final NodePath keywords;
    private final NodePath names;
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final StringBuilder walked = new StringBuilder();
    private String pointer = "";
    private int at;
    private int depth;

    Way(NodePath keywords, NodePath names) {
      this.keywords = keywords;
      this.names = names;
    }

    void follow() {
      while (at < keywords.getNameCount() - 1) {
        step(keywords.getElement(at++).toString());
      }
      while (depth < names.getNameCount()) {
        descend();
      }
    }

    private void step(String keyword) {
      walked.append('/').append(keyword);
      switch (keyword) {
        case "properties", "patternProperties", "prefixItems" -> {
          skip();
          descend();
        }
        case "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems" ->
            descend();
        case "allOf", "dependentSchemas" -> skip();
        case "anyOf", "oneOf" -> choose();
        case "then", "else" -> conditions.add(pointer);
        default -> {}
      }
    }

    private void choose() {
      String id = walked + "@" + pointer;
      Object branch = keywords.getElement(at);
      skip();
      choices.add(new Choice(id, pointer, index(branch)));
    }

    private void skip() {
      walked.append('/').append(keywords.getElement(at++));
    }

    private void descend() {
      if (depth < names.getNameCount()) {
        pointer = Pointers.append(pointer, names.getElement(depth++).toString());
      }
    }
  }
}
