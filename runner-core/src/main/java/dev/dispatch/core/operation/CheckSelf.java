package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.schema.RecordSchema;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Checks that everything that was shipped is there and fits together. */
public final class CheckSelf implements Operation<CheckSelf.Input, CheckSelf.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** The results. */
  public record Output(
      @Description("Whether every part is well.") boolean ok,
      @Description("What was found of each part.") List<PartResult> results) {}

  /** What was found of a part. */
  public record PartResult(String name, boolean ok, String detail) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "self-check",
            "Check that operations, modules and their examples fit together",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.SELF_CHECK_FAILED)
        .examples("dispatch self-check");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    List<PartResult> results = new ArrayList<>();
    results.add(part("operations", CheckSelf::operations));
    try (ModuleRegistry registry = context.openModules()) {
      results.add(part("built-in modules", () -> load(registry)));
      results.add(part("action examples", () -> examples(registry)));
    }
    List<PartResult> broken = results.stream().filter(result -> !result.ok()).toList();
    Outcome<Output> outcome =
        Outcome.of(
            new Output(broken.isEmpty(), results),
            NextCommand.read("check this machine too", "doctor"));
    return broken.isEmpty()
        ? outcome
        : outcome.failing(
            OperationError.SELF_CHECK_FAILED,
            "Part '" + broken.getFirst().name() + "' is broken: " + broken.getFirst().detail(),
            "Build or install dispatch again.");
  }

  private static PartResult part(String name, Supplier<String> check) {
    try {
      return new PartResult(name, true, check.get());
    } catch (DispatchException e) {
      return new PartResult(name, false, e.getMessage());
    }
  }

  private static String operations() {
    for (String id : OperationRegistry.ids()) {
      OperationSpec<?, ?> spec = OperationRegistry.create(id).spec();
      RecordSchema.of(spec.input());
      RecordSchema.of(spec.output());
    }
    return OperationRegistry.ids().size() + " operations";
  }

  private static String load(ModuleRegistry registry) {
    List<ModuleDescriptor> builtins =
        registry.modules().stream().filter(module -> module.layer() == Layer.BUILTIN).toList();
    for (ModuleDescriptor module : builtins) {
      module.actionNames().stream()
          .limit(1)
          .map(name -> module.action(name).orElseThrow())
          .forEach(action -> registry.load(new ResolvedAction(module, action)));
    }
    if (builtins.isEmpty()) {
      throw new DispatchException(
          OperationError.SELF_CHECK_FAILED, "no built-in module is there", "Install again.");
    }
    return builtins.size() + " modules";
  }

  private static String examples(ModuleRegistry registry) {
    int count = 0;
    for (String key : registry.actionKeys()) {
      ActionDescriptor action = registry.find(key).orElseThrow().action();
      SchemaValidator schema = SchemaValidator.of(action.inputSchema());
      for (JsonNode example : action.examples()) {
        schema.validate(example).stream()
            .findFirst()
            .ifPresent(problem -> refuse(key, problem.message()));
        count++;
      }
    }
    return count + " examples";
  }

  private static void refuse(String key, String message) {
    throw new DispatchException(
        OperationError.SELF_CHECK_FAILED,
        "An example of '" + key + "' does not fit its schema: " + message,
        "Mend the example.");
  }
}
