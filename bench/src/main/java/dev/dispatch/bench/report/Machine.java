package dev.dispatch.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Describes the machine that a figure comes from; as far as Linux tells. */
public final class Machine {

  private Machine() {}

  /** Returns processor, cores, memory, kernel and JDK in one line. */
  public static String describe() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %.0f GiB, %s %s, JDK %s",
        entry("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Double.parseDouble("0" + entry("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
            / 1048576,
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version());
  }

  /** Returns how many processes wanted to run in the last minute. */
  public static String load() {
    String load = text("/proc/loadavg");
    return load.isEmpty() ? "unknown" : load.substring(0, load.indexOf(' '));
  }

  private static String entry(String file, String name) {
    return text(file)
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException notLinux) {
      return "";
    }
  }
}
