package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.OverrideFile;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Shows which built-in actions the user lets other modules replace, and what comes of it. */
public final class ShowRuntime implements Operation<ShowRuntime.Input, ShowRuntime.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** What is recorded. */
  public record Output(
      @Description("The file of the overrides; it need not exist.") String path,
      @Description("The overrides, in the order they were recorded.") List<Line> overrides,
      @Description("Members of the file that nothing reads.") List<Problem> problems) {}

  /** An override. */
  public record Line(
      @Description("The action that may be replaced.") String action,
      @Description("The layer whose module may replace it: repo or user.") String layer,
      @Description("The one version that may; null for any.") Optional<String> version,
      @Description("Whether such a module is there and handles the action.") boolean inForce,
      @Description("Who handles the action now, name@version; null for nobody.")
          Optional<String> handledBy,
      @Description("Where that module is; builtin:<name> for one of ours.")
          Optional<String> source) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "runtime.show",
            "Show which built-in actions are overridden",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(ModuleRegistryError.MODULE_OVERRIDES_INVALID)
        .examples("dispatch runtime show", "dispatch runtime show --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    OverrideFile file = new OverrideFile(context.moduleRoots().overrides());
    try (ModuleRegistry modules = context.openModules()) {
      List<Line> lines =
          file.show().properties().stream().map(entry -> line(entry, modules)).toList();
      return Outcome.of(new Output(file.path().toString(), lines, file.unread())).next(next(lines));
    }
  }

  private static Line line(Map.Entry<String, JsonNode> entry, ModuleRegistry modules) {
    String layer = entry.getValue().path("layer").asString("");
    Optional<String> version =
        Optional.of(entry.getValue().path("version"))
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue);
    Optional<ResolvedAction> handler = modules.find(entry.getKey());
    return new Line(
        entry.getKey(),
        layer,
        version,
        handler
            .map(ResolvedAction::module)
            .filter(module -> module.layer().label().equals(layer))
            .filter(module -> version.filter(one -> !one.equals(module.version())).isEmpty())
            .isPresent(),
        handler.map(found -> found.module().name() + "@" + found.module().version()),
        handler.map(found -> found.module().source()));
  }

  private static List<NextCommand> next(List<Line> lines) {
    return lines.stream()
        .findFirst()
        .map(line -> List.of(NextCommand.write("take it back", "runtime", "unset", line.action())))
        .orElse(List.of(NextCommand.read("see the modules", "module", "list")));
  }
}
