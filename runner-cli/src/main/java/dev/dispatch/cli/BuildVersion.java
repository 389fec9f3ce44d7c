package dev.dispatch.cli;

import dev.dispatch.core.file.ApplicationResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this build, written into the jar by the build. */
final class BuildVersion {

  private static final String RESOURCE = "dev/dispatch/cli/version.txt";

  private BuildVersion() {}

  static String read() {
    try {
      byte[] text =
          ApplicationResource.find(BuildVersion.class.getClassLoader(), RESOURCE).orElseThrow();
      return new String(text, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
