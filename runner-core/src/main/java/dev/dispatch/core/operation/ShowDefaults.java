package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.defaults.DefaultsCheck;
import dev.dispatch.core.job.defaults.DefaultsError;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows the defaults that are kept for the payloads of actions. */
public final class ShowDefaults implements Operation<ShowDefaults.Input, ShowDefaults.Output> {

  /** Of which action. */
  public record Input(
      @Positional @Description("The action, module.action; all of them where none is given.")
          Optional<String> action) {}

  /** What is kept. */
  public record Output(
      @Description("The file of the defaults; it need not exist.") String path,
      @Description("Partial payloads by action; an empty object where nothing is kept.")
          Object values,
      @Description("Defaults that do not fit any more, by their place in the file.")
          List<Problem> problems) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "defaults.show",
            "Show the defaults of actions",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.ACTION_UNKNOWN, DefaultsError.DEFAULTS_FILE_INVALID)
        .examples("dispatch defaults show", "dispatch defaults show http.request --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    ObjectNode all = context.readDefaults();
    try (ModuleRegistry modules = context.openModules()) {
      input
          .action()
          .filter(key -> !all.has(key) && modules.find(key).isEmpty())
          .ifPresent(key -> {
            throw UnknownAction.of(key, modules);
          });
      ObjectNode shown = input.action().map(key -> only(all, key)).orElse(all);
      Output output =
          new Output(
              context.defaultsFile().path().toString(),
              JsonValues.toJava(shown),
              DefaultsCheck.problemsOf(shown, modules));
      return Outcome.of(output, next(input, shown));
    }
  }

  private static ObjectNode only(ObjectNode all, String key) {
    ObjectNode one = JsonNodeFactory.instance.objectNode();
    return all.has(key) ? one.set(key, all.get(key)) : one;
  }

  private static NextCommand next(Input input, ObjectNode shown) {
    return input
        .action()
        .or(() -> shown.propertyNames().stream().findFirst())
        .map(key -> NextCommand.read("see the action's fields", "schema", "action", "--name", key))
        .orElseGet(() -> NextCommand.read("see the actions there are", "module", "list"));
  }
}
