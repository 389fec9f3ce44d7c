package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.defaults.DefaultsError;
import dev.dispatch.core.job.defaults.DefaultsFile;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.problem.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Removes defaults of actions. */
public final class UnsetDefaults implements Operation<UnsetDefaults.Input, UnsetDefaults.Output> {

  /** Which ones. */
  public record Input(
      @Positional @Description("The action, module.action.") Optional<String> action,
      @Positional
          @Option(label = "field")
          @Description("A field of its payload; all of them where none is given.")
          @Default("[]")
          List<String> fields,
      @Description("Remove the defaults of every action.") @Default("false") boolean all) {}

  /** What was removed. */
  public record Output(
      @Description("The file of the defaults.") String path,
      @Description("What was removed, partial payloads by action.") Object removed,
      @Description("What is left, partial payloads by action.") Object values) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "defaults.unset",
            "Remove defaults of actions",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            DefaultsError.DEFAULTS_UNKNOWN,
            DefaultsError.DEFAULTS_INVALID,
            DefaultsError.DEFAULTS_FILE_INVALID)
        .examples(
            "dispatch defaults unset flow.poll",
            "dispatch defaults unset flow.poll intervalMs",
            "dispatch defaults unset --all");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    if (input.all() == input.action().isPresent()) {
      throw new OperationFailure(
          DefaultsError.DEFAULTS_INVALID,
          input.all() ? "--all and an action are given." : "Nothing is named to be removed.",
          "Name an action, or give --all.",
          show());
    }
    requireKnown(context.readDefaults(), input);
    DefaultsFile file = context.defaultsFile();
    ObjectNode removed = file.unset(input.action(), input.fields());
    return Outcome.of(
        new Output(
            file.path().toString(), JsonValues.toJava(removed), JsonValues.toJava(file.read())),
        show());
  }

  private static void requireKnown(ObjectNode kept, Input input) {
    input
        .action()
        .ifPresent(key -> {
          requireKnown("'" + key + "' has no defaults.", key, kept);
          input
              .fields()
              .forEach(field ->
                  requireKnown(
                      "'" + key + "' has no default '" + field + "'.", field, kept.get(key)));
        });
  }

  private static void requireKnown(String message, String name, JsonNode kept) {
    Collection<String> known = kept.propertyNames();
    if (!known.contains(name)) {
      throw new OperationFailure(
          DefaultsError.DEFAULTS_UNKNOWN, message, NearestName.hint(name, known), show());
    }
  }

  private static NextCommand show() {
    return NextCommand.read("see all defaults", "defaults", "show");
  }
}
