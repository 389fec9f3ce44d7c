package dev.dispatch.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The name of this machine, without asking a name server. */
final class HostName {

  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

  private HostName() {}

  static String current() {
    return Optional.ofNullable(System.getenv("HOSTNAME")).orElseGet(HostName::ofKernel);
  }

  private static String ofKernel() {
    try {
      return Files.readString(KERNEL).strip();
    } catch (IOException absent) {
      return "unknown";
    }
  }
}
