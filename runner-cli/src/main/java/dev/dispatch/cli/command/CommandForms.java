package dev.dispatch.cli.command;

import dev.dispatch.core.operation.OperationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes down the form of every command; the build lays them beside the jars. No command itself.
 */
public final class CommandForms {

  private CommandForms() {}

  /** Writes below the folder that is named. */
  public static void main(String[] argv) throws IOException {
    for (String id : OperationRegistry.ids()) {
      Path file = Path.of(argv[0]).resolve(CommandForm.path(id));
      Files.createDirectories(file.getParent());
      Files.write(file, CommandForm.of(OperationRegistry.create(id).spec().input()).text());
    }
  }
}
