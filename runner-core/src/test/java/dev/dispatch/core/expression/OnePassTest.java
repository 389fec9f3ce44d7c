package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What a placeholder brought in is data and is never scanned again (G-A6). */
final class OnePassTest {

  private static final List<String> ROUTES =
      List.of(
          "step.s.response.v",
          "step.s.exports.v",
          "jsonpath(step:s, $.v)",
          "jsonpath(run, $.v)",
          "run.v",
          "input.v",
          "item.v",
          "env.V");

  @Test
  void noHostileValueIsExpandedOnAnyRoute() {
    List<String> hostile = hostileValues();
    assertThat(hostile).hasSize(60).doesNotHaveDuplicates();
    for (String value : hostile) {
      ROUTES.forEach(route -> assertInert(value, route));
    }
  }

  private static void assertInert(String value, String route) {
    TestScope scope = scope(value);
    JsonNode tree =
        TestJson.strict(
            "{\"single\": \"${R}\", \"text\": \"<${R}>\", \"brace\": \"$${${R}\"}"
                .replace("R", route));

    JsonNode resolved = Interpolation.resolve(tree, scope, "");

    assertThat(resolved.get("single").stringValue()).isEqualTo(value);
    assertThat(resolved.get("text").stringValue()).isEqualTo("<" + value + ">");
    assertThat(resolved.get("brace").stringValue()).isEqualTo("${" + value);
    assertThat(scope.asked()).doesNotContain(new Reference.Env("SECRET")).hasSize(3);
  }

  @Test
  void noHostileValueIsExpandedInsideAWholeResponse() {
    for (String value : hostileValues()) {
      TestScope scope = scope(value);
      JsonNode tree = StringNode.valueOf("${step.s.response}");

      assertThat(Interpolation.resolve(tree, scope, "").get("v").stringValue()).isEqualTo(value);
      assertThat(scope.asked()).hasSize(1);
    }
  }

  private static TestScope scope(String value) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode().put("v", value);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("env").put("V", value).put("SECRET", "hunter2-hunter2");
    root.set("input", holder);
    root.set("run", holder);
    root.set("item", holder);
    root.putObject("step").putObject("s").set("response", holder).set("exports", holder);
    return new TestScope(root);
  }

  /** Six placeholders in ten disguises. */
  private static List<String> hostileValues() {
    List<String> targets =
        List.of(
            "env.SECRET",
            "jsonpath(run, $.v)",
            "input.v",
            "step.s.response",
            "run.missing ?? \"x\"",
            "imput.typo");
    List<String> values = new ArrayList<>();
    for (String target : targets) {
      values.addAll(disguises("${" + target + "}"));
    }
    return values;
  }

  private static List<String> disguises(String placeholder) {
    return List.of(
        placeholder,
        "$" + placeholder,
        "$$" + placeholder,
        "a " + placeholder + " b",
        placeholder + placeholder,
        placeholder.replace("${", "${ "),
        placeholder.substring(0, placeholder.length() - 1),
        placeholder.substring(2),
        "${" + placeholder + "}",
        "\"}" + placeholder + "{\"");
  }
}
