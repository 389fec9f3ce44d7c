package dev.dispatch.cli.scenario;

import dev.dispatch.cli.Cli;
import dev.dispatch.cli.Host;
import dev.dispatch.cli.text.Terminal;
import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.operation.CommandServer;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.testkit.scenario.CommandLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The command line without a process: the same as {@code Main}, on streams of its own. */
final class InProcessCommandLine implements CommandLine {

  private final Optional<Path> application;

  InProcessCommandLine(Optional<Path> application) {
    this.application = application;
  }

  @Override
  public Outcome run(List<String> args, Map<String, String> env, Path cwd, String stdin) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            new Environment(env),
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            cwd,
            InstantSource.system(),
            new SplittableRandom(),
            application,
            new Cancellation(),
            Terminal.PIPE,
            InputPrompt.NOBODY,
            CommandServer.NONE);
    int exit = Cli.run(host, args);
    host.out().flush();
    host.err().flush();
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
