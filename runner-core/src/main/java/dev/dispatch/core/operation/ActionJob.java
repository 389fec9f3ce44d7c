package dev.dispatch.core.operation;

import dev.dispatch.api.ModuleError;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the job of one step that {@code dispatch run} runs. */
final class ActionJob {

  private static final String SOURCE = "--input";

  private final ActionDescriptor action;
  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  ActionJob(ActionDescriptor action, Path folder) {
    this.action = action;
    this.folder = folder;
  }

  ObjectNode tree(RunAction.Input input) {
    ObjectNode job = JsonNodeFactory.instance.objectNode();
    job.put("schemaVersion", 1);
    job.put("jobType", "action-run");
    http(input, job.putObject("http"));
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    step.put("id", "run");
    step.put("action", action.key());
    PayloadWords words = PayloadWords.ofRun(action, folder);
    step.set("payload", LiteralText.escaped(words.read(input.inputs(), input.inputJson())));
    problems.addAll(words.problems());
    if (!input.credentials().isEmpty()) {
      step.put("credential", "cli");
      ObjectNode variables = JsonNodeFactory.instance.objectNode();
      pairs("--credential", input.credentials(), variables);
      job.putObject("credentials").putObject("cli").set("fromEnv", variables);
    }
    job.putObject("scenario").putArray("steps").add(step);
    requireNoProblems();
    return job;
  }

  private void http(RunAction.Input input, ObjectNode http) {
    input.baseUrl().ifPresent(url -> http.put("baseUrl", url));
    if (!input.headers().isEmpty()) {
      pairs("--header", input.headers(), http.putObject("defaultHeaders"));
    }
  }

  private void pairs(String option, List<String> entries, ObjectNode into) {
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      String name = equals < 0 ? "" : entry.substring(0, equals).strip();
      if (name.isEmpty()) {
        add("An " + option + " must be written name=value.", "Write " + option + " name=value.");
      } else if (into.has(name)) {
        add(option + " '" + name + "' is given more than once.", "Give it once.");
      } else {
        into.put(name, entry.substring(equals + 1).strip());
      }
    }
  }

  private void add(String message, String hint) {
    problems.add(Problem.at("", ModuleError.ACTION_INPUT_INVALID.name(), message, hint));
  }

  private void requireNoProblems() {
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          ModuleError.ACTION_INPUT_INVALID,
          "The input of '"
              + action.key()
              + "' is not valid: "
              + Counts.of(problems.size(), "problem")
              + ".",
          problems.getFirst().hint(),
          SOURCE,
          problems);
    }
  }
}
