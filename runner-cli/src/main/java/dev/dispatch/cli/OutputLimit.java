package dev.dispatch.cli;

import dev.dispatch.api.DispatchException;
import dev.dispatch.cli.command.CommandLineError;
import dev.dispatch.cli.command.GlobalOptions;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Keeps what is printed within {@code --max-output}: longer output goes to a file. */
final class OutputLimit {

  private static final int LEAST = 100;
  private final Host host;
  private final GlobalOptions globals;

  OutputLimit(Host host, GlobalOptions globals) {
    this.host = host;
    this.globals = globals;
  }

  /** An output that was too long, and where it is now. */
  record Overflow(Path file, long bytes, String preview) {}

  /**
   * Returns the limit in characters, where one is asked for.
   *
   * @throws DispatchException where it is no number
   */
  Optional<Integer> characters() {
    return globals
        .maxOutput()
        .or(() -> host.environment().findSetting("DISPATCH_MAX_OUTPUT"))
        .map(OutputLimit::parse);
  }

  /** Writes an output that is too long to a file; empty where it may be printed. */
  Optional<Overflow> overflow(String command, String output) {
    return characters()
        .filter(limit -> output.length() > limit)
        .map(limit -> write(command, output, limit));
  }

  private Overflow write(String command, String output, int limit) {
    byte[] bytes = output.getBytes(StandardCharsets.UTF_8);
    Path folder =
        Workspace.resolve(host.cwd(), host.environment(), globals.places())
            .runOutput()
            .resolve(".outputs");
    Path file = folder.resolve(fileName(command));
    AtomicFiles.onDisk().createDirectories(folder);
    AtomicFiles.onDisk().replace(file, bytes);
    return new Overflow(file, bytes.length, preview(output, limit));
  }

  private String fileName(String command) {
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(host.clock().instant());
    String suffix = globals.has(GlobalOption.JSON) ? ".json" : ".txt";
    return time + "-" + command.replace('.', '-') + suffix;
  }

  /** Half of the limit: the rest of the document needs room too. */
  private static String preview(String output, int limit) {
    int end = Math.min(output.length(), limit / 2);
    return Character.isHighSurrogate(output.charAt(end - 1))
        ? output.substring(0, end - 1)
        : output.substring(0, end);
  }

  private static int parse(String text) {
    if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= LEAST) {
      return Integer.parseInt(text);
    }
    throw new DispatchException(
        CommandLineError.CLI_VALUE_INVALID,
        "Option '--max-output' needs a number of characters, and '" + text + "' is not.",
        "Give a whole number of at least " + LEAST + ".");
  }
}
