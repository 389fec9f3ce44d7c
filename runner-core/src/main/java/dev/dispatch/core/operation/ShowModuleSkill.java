package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Shows a module's SKILL.md, which tells agents how to use it. */
public final class ShowModuleSkill
    implements Operation<ShowModuleSkill.Input, ShowModuleSkill.Output> {

  private static final int MOST_CHARACTERS = 256 * 1024;

  /** Which module. */
  public record Input(
      @Positional @Description("The module's name.") Optional<String> name,
      @Option(label = "dir") @Description("The module's folder, instead of its name.")
          Optional<String> path) {}

  /** What it says. */
  public record Output(
      @Description("The file.") String path,
      @Description("Its text, as its author wrote it.") String text) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.skill",
            "Show how agents use a module",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.MODULE_UNKNOWN, OperationError.MODULE_SKILL_MISSING)
        .examples(
            "dispatch module skill jsonplaceholder",
            "dispatch module skill --path modules/petstore");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    if (input.name().isPresent() == input.path().isPresent()) {
      throw new OperationFailure(
          OperationError.OPERATION_FILE_INVALID,
          "A module is named, or its folder is given.",
          "Give a name or --path, and not both.");
    }
    Path folder =
        input
            .path()
            .map(path -> OutputFile.of(context, path))
            .orElseGet(() -> folder(context, input.name().orElseThrow()));
    Path file = folder.resolve("SKILL.md");
    NextCommand next =
        input
            .name()
            .map(name -> NextCommand.read("see its actions and schemas", "module", "inspect", name))
            .orElseGet(() ->
                NextCommand.read("check it", "module", "validate", "--path", folder.toString()));
    return Outcome.of(new Output(file.toString(), text(file)), next);
  }

  private static Path folder(OperationContext context, String name) {
    try (ModuleRegistry registry = context.openModules()) {
      ModuleDescriptor module = registry.module(name).orElseThrow(() -> unknown(name, registry));
      return module.digest().isPresent() ? Path.of(module.source()) : Path.of("");
    }
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    } catch (IOException e) {
      throw new OperationFailure(
          OperationError.MODULE_SKILL_MISSING,
          "There is no SKILL.md that can be read at '" + file + "'.",
          "'dispatch module inspect' shows the module's actions and schemas instead.");
    }
  }

  private static OperationFailure unknown(String name, ModuleRegistry registry) {
    return new OperationFailure(
        OperationError.MODULE_UNKNOWN,
        "There is no module '" + name + "'.",
        NearestName.hint(name, registry.modules().stream().map(ModuleDescriptor::name).toList()),
        NextCommand.read("list the modules", "module", "list"));
  }
}
