package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.defaults.DefaultsCheck;
import dev.dispatch.core.job.defaults.DefaultsError;
import dev.dispatch.core.job.defaults.DefaultsFile;
import dev.dispatch.core.job.defaults.SecretDefaults;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps defaults for the payload of an action, for every job that has no value of its own. */
public final class SetDefaults implements Operation<SetDefaults.Input, SetDefaults.Output> {

  /** Which fields of which action. */
  public record Input(
      @Positional @Description("The action, module.action.") String action,
      @Positional
          @Option(label = "field=value")
          @Description("A field of its payload, name=value, or name=@file for a file's text.")
          @Default("[]")
          List<String> fields,
      @Description("Fields as one JSON object; those given as field=value win over it.")
          Optional<String> inputJson,
      @Description("A JSON file with fields, or - for standard input; the others win over it.")
          Optional<String> file) {}

  /** What holds now. */
  public record Output(
      @Description("The file of the defaults.") String path,
      @Description("The action.") String action,
      @Description("The fields that were set.") List<String> set,
      @Description("All defaults of the action.") Object values) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "defaults.set",
            "Keep defaults for the payload of an action",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            OperationError.ACTION_UNKNOWN,
            DefaultsError.DEFAULTS_INVALID,
            DefaultsError.DEFAULTS_SECRET,
            DefaultsError.DEFAULTS_FILE_INVALID)
        .examples(
            "dispatch defaults set flow.poll intervalMs=500 maxDurationMs=60000",
            "dispatch defaults set http.request 'headers={\"x-run\": \"${run.runId}\"}'",
            "dispatch defaults set http.request --file defaults.json --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    try (ModuleRegistry modules = context.openModules()) {
      ActionDescriptor action =
          modules
              .find(input.action())
              .orElseThrow(() -> UnknownAction.of(input.action(), modules))
              .action();
      ObjectNode fields = fields(context, input, action);
      requireFit(context, action, fields, modules);
      DefaultsCheck.secretVariables(fields).forEach(name -> warn(context, action, name));
      DefaultsFile file = context.defaultsFile();
      ObjectNode kept = file.set(action.key(), fields);
      return Outcome.of(
          new Output(
              file.path().toString(),
              action.key(),
              List.copyOf(fields.propertyNames()),
              JsonValues.toJava(kept)),
          NextCommand.read("see all defaults", "defaults", "show"),
          NextCommand.write("take them back", "defaults", "unset", action.key()));
    }
  }

  // Secrets first: what is said of a value that does not fit may show it.
  private static void requireFit(
      OperationContext context,
      ActionDescriptor action,
      ObjectNode fields,
      ModuleRegistry modules) {
    SecretDefaults secrets =
        new SecretDefaults(
            action.inputSchema(), context.environment(), context.secrets().redactor());
    require(action, secrets.problems(fields), DefaultsError.DEFAULTS_SECRET);
    DefaultsCheck check = new DefaultsCheck(action, modules);
    require(action, check.problems(fields), DefaultsError.DEFAULTS_INVALID);
  }

  // A credential is bound by a job to what it calls; a default goes wherever any job sends it.
  private static void warn(OperationContext context, ActionDescriptor action, String variable) {
    context
        .progress()
        .line(
            "Warning: every job that calls '"
                + action.key()
                + "', also one that you did not write, gets what "
                + variable
                + " holds, for whatever server it calls; a credential is bound in a job.");
  }

  private static ObjectNode fields(OperationContext context, Input input, ActionDescriptor action) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    input.file().ifPresent(name -> fields.setAll(PayloadFile.read(context, name)));
    PayloadWords words = PayloadWords.ofDefaults(action, context.workspace().cwd());
    fields.setAll(words.read(input.fields(), input.inputJson()));
    require(action, words.problems(), DefaultsError.DEFAULTS_INVALID);
    if (fields.isEmpty()) {
      throw new OperationFailure(
          DefaultsError.DEFAULTS_INVALID,
          "No field is given.",
          "Write name=value behind the action, or give --input-json or --file.",
          NextCommand.read("see its fields", "schema", "action", "--name", action.key()));
    }
    return fields;
  }

  private static void require(ActionDescriptor action, List<Problem> problems, DefaultsError code) {
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          code,
          "These cannot be defaults of '"
              + action.key()
              + "': "
              + Counts.of(problems.size(), "problem")
              + ".",
          problems.getFirst().hint(),
          "defaults",
          problems);
    }
  }
}
