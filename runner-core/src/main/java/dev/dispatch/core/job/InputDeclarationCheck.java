package dev.dispatch.core.job;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The default and the allowed values of an input are of its type, and the default is allowed. */
final class InputDeclarationCheck {

  private final List<Problem> problems = new ArrayList<>();

  private InputDeclarationCheck() {}

  static List<Problem> problems(JobOutline outline) {
    InputDeclarationCheck check = new InputDeclarationCheck();
    outline.job().job().inputs().forEach(check::check);
    return check.problems;
  }

  private void check(String name, InputDeclaration declaration) {
    String pointer = Pointers.append("/inputs", name);
    List<JsonNode> allowed = declaration.allowed().orElse(List.of());
    for (int i = 0; i < allowed.size(); i++) {
      if (!declaration.type().accepts(allowed.get(i))) {
        add(
            pointer + "/enum/" + i,
            "An allowed value of the input '" + name + "' is not of type " + type(declaration),
            "Correct the value or the type.");
      }
    }
    declaration.fallback().ifPresent(value -> fallback(name, declaration, value, pointer));
  }

  private void fallback(String name, InputDeclaration declaration, JsonNode value, String pointer) {
    if (!declaration.type().accepts(value)) {
      add(
          pointer + "/default",
          "The default of the input '" + name + "' is not of type " + type(declaration),
          "Correct the default or the type.");
    } else if (!declaration.allows(value)) {
      add(
          pointer + "/default",
          "The default of the input '" + name + "' is not one of the values in its 'enum'.",
          "Use one of those, or add the default to them.");
    }
  }

  private static String type(InputDeclaration declaration) {
    return declaration.type().label() + ".";
  }

  private void add(String pointer, String message, String hint) {
    problems.add(Problem.at(pointer, JobError.JOB_INPUT_INVALID.name(), message, hint));
  }
}
