package dev.dispatch.cli;

import dev.dispatch.cli.text.Terminal;
import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.operation.CommandServer;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** One command line in a folder of its own, with the time stopped and a seed. */
final class Invocation {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final SecretRegistry secrets = new SecretRegistry();
  private final Path cwd;
  private OutputStream sink = out;
  private Terminal terminal = Terminal.PIPE;
  private Map<String, String> variables;

  private Invocation(Path cwd) {
    this.cwd = cwd;
    this.variables = Map.of("HOME", cwd.resolve("user").toString());
  }

  /** What a command line came to. */
  record Result(int exitCode, String out, String err) {

    /** Returns standard output, which must be exactly one JSON document. */
    JsonNode document() {
      byte[] bytes = out.getBytes(StandardCharsets.UTF_8);
      return StrictJson.parse(bytes, "stdout", JsonLimits.JOB).root();
    }
  }

  static Invocation in(Path cwd) {
    return new Invocation(cwd);
  }

  /** Writes standard output somewhere else. */
  Invocation to(OutputStream stream) {
    sink = stream;
    return this;
  }

  Invocation on(Terminal screen) {
    terminal = screen;
    return this;
  }

  Invocation with(String variable, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(variable, value);
    variables = more;
    return this;
  }

  Invocation knowingSecret(String name, String value) {
    secrets.register(name, value);
    return this;
  }

  Result run(String... argv) {
    int exitCode = Cli.run(host(), secrets, List.of(argv));
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Host host() {
    return new Host(
        new Environment(variables),
        InputStream.nullInputStream(),
        new PrintStream(sink, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        cwd,
        InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z")),
        new SplittableRandom(1),
        Optional.empty(),
        new Cancellation(),
        terminal,
        InputPrompt.NOBODY,
        CommandServer.NONE);
  }
}
