package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.file.AtomicFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says which version of the skill for agents is shipped. */
public final class ShowSkillVersion
    implements Operation<ShowSkillVersion.Input, ShowSkillVersion.Output> {

  private static final long LARGEST = 1 << 20;

  /** Nothing to say. */
  public record Input() {}

  /** The skill. */
  public record Output(
      @Description("The skill's version; that of this build where SKILL.md names none.")
          String skillVersion,
      @Description("The SKILL.md that is shipped; null where there is none.")
          Optional<String> path) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "skill-version",
            "Print the version of the skill for agents",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch skill-version");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Optional<Path> skill =
        context
            .application()
            .map(folder -> folder.resolve("SKILL.md"))
            .filter(Files::isRegularFile);
    Output output =
        new Output(
            skill.flatMap(ShowSkillVersion::version).orElse(context.cliVersion()),
            skill.map(Path::toString));
    return Outcome.of(output, NextCommand.read("read the manifest for agents", "llms"));
  }

  /** The front matter has a line {@code version: 1.2.3} between two lines of dashes. */
  private static Optional<String> version(Path skill) {
    String text = new String(AtomicFiles.onDisk().read(skill, LARGEST), StandardCharsets.UTF_8);
    return text.lines()
        .skip(1)
        .takeWhile(line -> !line.startsWith("---"))
        .map(String::strip)
        .filter(line -> line.startsWith("version:"))
        .map(line -> line.substring("version:".length()).strip())
        .findFirst();
  }
}
