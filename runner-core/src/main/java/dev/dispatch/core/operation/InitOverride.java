package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a module that would replace an action: the same key and input, a request to fill in. */
public final class InitOverride implements Operation<InitOverride.Input, InitOverride.Output> {

  /** Which action, and where to. */
  public record Input(
      @Option(value = "--from", label = "key") @Description("The action, module.action.")
          String action,
      @Option(label = "folder") @Description("The new module's folder.") String out) {}

  /** What was written. */
  public record Output(
      @Description("The module's folder.") String path,
      @Description("The action that it provides.") String action,
      @Description("The files written.") List<String> files) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.override.init",
            "Write a module that replaces an action",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(OperationError.ACTION_UNKNOWN, OperationError.OPERATION_FILE_INVALID)
        .examples("dispatch module override init --from value.uuid --out modules/value");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path folder = OutputFile.of(context, input.out()).normalize();
    Path manifest = folder.resolve("module.json");
    if (Files.exists(manifest)) {
      throw new OperationFailure(
          OperationError.OPERATION_FILE_INVALID,
          "There is a module in '" + folder + "' already.",
          "Give a folder that is new with --out.");
    }
    ObjectNode module = module(action(context, input));
    AtomicFiles.onDisk().createDirectories(folder);
    AtomicFiles.onDisk()
        .replace(manifest, (JsonText.pretty(module) + "\n").getBytes(StandardCharsets.UTF_8));
    return Outcome.of(
        new Output(folder.toString(), input.action(), List.of(manifest.toString())),
        NextCommand.write(
            "let it replace the built-in action",
            "module",
            "override",
            "add",
            "--action",
            input.action()));
  }

  private static ActionDescriptor action(OperationContext context, Input input) {
    try (ModuleRegistry registry = context.openModules()) {
      return registry
          .find(input.action())
          .orElseThrow(() -> UnknownAction.of(input.action(), registry))
          .action();
    }
  }

  private static ObjectNode module(ActionDescriptor replaced) {
    String name = replaced.key().substring(0, replaced.key().indexOf('.'));
    ObjectNode module = JsonNodeFactory.instance.objectNode();
    module.put("name", name);
    module.put("version", "1.0.0");
    module.put("kind", "declarative");
    module.put("description", "Replaces " + replaced.key() + ".");
    ObjectNode action = module.putObject("actions").putObject(replaced.name());
    action.put("description", replaced.description());
    ObjectNode schema = (ObjectNode) replaced.inputSchema().deepCopy();
    schema.remove("$schema");
    action.set("input", schema);
    ObjectNode request = action.putObject("request");
    request.put("method", "POST");
    request.put("path", "/" + name + "/" + replaced.name());
    return module;
  }
}
