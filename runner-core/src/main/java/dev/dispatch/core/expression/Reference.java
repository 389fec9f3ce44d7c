package dev.dispatch.core.expression;

import java.util.List;
import java.util.Optional;

/** What a placeholder names; {@code toString} writes it as the language does. */
public sealed interface Reference {

  /** The words that a reference begins with. */
  List<String> ROOTS = List.of("env", "index", "input", "item", "jsonpath", "run", "step");

  /** Returns the step that it reads from, where it reads from one. */
  default Optional<String> step() {
    return switch (this) {
      case StepResponse response -> Optional.of(response.stepId);
      case StepExports exports -> Optional.of(exports.stepId);
      case StepJsonPath jsonPath -> Optional.of(jsonPath.stepId);
      default -> Optional.empty();
    };
  }

  /** An environment variable. */
  record Env(String name) implements Reference {
    @Override
    public String toString() {
      return "env." + name;
    }
  }

  /** A part of the job's inputs. */
  record Input(DataPath path) implements Reference {
    @Override
    public String toString() {
      return "input" + path;
    }
  }

  /** A part of what the run knows and captured. */
  record Run(DataPath path) implements Reference {
    @Override
    public String toString() {
      return "run" + path;
    }
  }

  /** A part of a step's response. */
  record StepResponse(String stepId, DataPath path) implements Reference {
    @Override
    public String toString() {
      return "step" + new DataPath.Name(stepId) + ".response" + path;
    }
  }

  /** A part of a step's exports. */
  record StepExports(String stepId, DataPath path) implements Reference {
    @Override
    public String toString() {
      return "step" + new DataPath.Name(stepId) + ".exports" + path;
    }
  }

  /** What a JSONPath selects in a step's response. */
  record StepJsonPath(String stepId, JsonPathExpression expression) implements Reference {
    @Override
    public String toString() {
      String id = new DataPath.Name(stepId).toString();
      return "jsonpath(step" + (id.startsWith(".") ? ":" + stepId : id) + ", " + expression + ")";
    }
  }

  /** What a JSONPath selects in what the run knows and captured. */
  record RunJsonPath(JsonPathExpression expression) implements Reference {
    @Override
    public String toString() {
      return "jsonpath(run, " + expression + ")";
    }
  }

  /** A part of the current item of a {@code forEach}, by the name that the loop gives it. */
  record Item(String name, DataPath path) implements Reference {
    @Override
    public String toString() {
      return name + path;
    }
  }

  /** The current item's place in its {@code forEach}, from 0. */
  record Index() implements Reference {
    @Override
    public String toString() {
      return "index";
    }
  }
}
