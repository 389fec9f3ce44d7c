package dev.dispatch.core.expression;

import dev.dispatch.core.expression.jsonpath.Cursor;
import dev.dispatch.core.expression.jsonpath.Letters;
import dev.dispatch.core.expression.jsonpath.QuotedText;
import dev.dispatch.core.problem.NearestName;
import java.util.List;

/** Reads what stands between the braces of a placeholder, up to its default. */
final class ReferenceParser {

  private static final List<String> STEP_PARTS = List.of("exports", "response");
  private static final String STEP_HINT =
      "Steps are written step.<id>.response[.path] or step.<id>.exports[.path].";
  private static final String JSONPATH_HINT =
      "Written jsonpath(step:<id>, <path>) or jsonpath(run, <path>).";

  private final Cursor cursor;
  private final DataPathParser paths;

  ReferenceParser(Cursor cursor) {
    this.cursor = cursor;
    this.paths = new DataPathParser(cursor);
  }

  Reference read() {
    int start = cursor.position();
    String root = letters();
    return switch (root) {
      case "env" -> env();
      case "input" -> new Reference.Input(named(root));
      case "run" -> new Reference.Run(named(root));
      case "step" -> step();
      case "jsonpath" -> jsonPath();
      case "index" -> new Reference.Index();
      default -> item(start, root);
    };
  }

  // Any other name may be the one that a loop gives its item; the job's own checks know.
  private Reference item(int start, String root) {
    if (root.isEmpty()) {
      throw cursor.errorAt(
          start, "expected a reference " + cursor.found(), NearestName.hint("", Reference.ROOTS));
    }
    if (Letters.isDigit(root.charAt(0))) {
      throw cursor.errorAt(
          start, "unknown reference '" + root + "'", NearestName.hint(root, Reference.ROOTS));
    }
    return new Reference.Item(root, paths.path());
  }

  private String letters() {
    int start = cursor.position();
    while (Letters.isWord(cursor.peek())) {
      cursor.next();
    }
    return cursor.since(start);
  }

  private Reference env() {
    String hint = "Environment variables are written env.NAME: letters, digits and '_'.";
    cursor.require(".", hint);
    int start = cursor.position();
    String name = letters();
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      throw cursor.errorAt(start, "expected a variable's name " + cursor.found(), hint);
    }
    return new Reference.Env(name);
  }

  private DataPath named(String root) {
    int start = cursor.position();
    DataPath path = paths.path();
    if (path.head().isEmpty()) {
      throw cursor.errorAt(
          start, "expected a name behind '" + root + "'", "Write " + root + ".name.");
    }
    return path;
  }

  private Reference step() {
    String id = stepId(".");
    cursor.require(".", STEP_HINT);
    int start = cursor.position();
    String part = letters();
    return switch (part) {
      case "response" -> new Reference.StepResponse(id, paths.path());
      case "exports" -> new Reference.StepExports(id, paths.path());
      default ->
          throw cursor.errorAt(
              start,
              "a step has no '" + part + "'",
              NearestName.hint(part, STEP_PARTS) + " " + STEP_HINT);
    };
  }

  /** Reads {@code .id} or {@code :id}, or {@code ["any id"]}. */
  private String stepId(String separator) {
    if (!cursor.take("[")) {
      cursor.require(separator, STEP_HINT);
      return paths.name();
    }
    if (!QuotedText.startsAt(cursor)) {
      throw cursor.error("expected a quoted step id " + cursor.found(), STEP_HINT);
    }
    String id = QuotedText.read(cursor);
    cursor.require("]", STEP_HINT);
    return id;
  }

  private Reference jsonPath() {
    cursor.require("(", JSONPATH_HINT);
    cursor.skipBlanks();
    int start = cursor.position();
    return switch (letters()) {
      case "run" -> new Reference.RunJsonPath(expression());
      case "step" -> new Reference.StepJsonPath(stepId(":"), expression());
      default -> throw cursor.errorAt(start, "jsonpath reads 'run' or 'step:<id>'", JSONPATH_HINT);
    };
  }

  private JsonPathExpression expression() {
    cursor.skipBlanks();
    cursor.require(",", JSONPATH_HINT);
    cursor.skipBlanks();
    JsonPathExpression expression = JsonPathExpression.read(cursor);
    cursor.skipBlanks();
    cursor.require(")", JSONPATH_HINT);
    return expression;
  }
}
