package dev.dispatch.core.operation;

import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ResolvedAction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the jobs of a module that use one of its actions. */
final class JobsOfAction {

  private JobsOfAction() {}

  /** Returns the first of them; empty where the module ships none. */
  static Optional<String> first(ResolvedAction action) {
    String key = "\"" + action.action().key() + "\"";
    return action.module().jobs().stream()
        .filter(job -> job.kind() == ModuleJob.Kind.CASE)
        .map(ModuleJob::path)
        .filter(file -> text(file).contains(key))
        .map(Path::toString)
        .findFirst();
  }

  /** Returns the first action that a job of its own module uses; empty where none does. */
  static Optional<String> used(ModuleDescriptor module) {
    Pattern keys = Pattern.compile("\"(" + Pattern.quote(module.name()) + "\\.[a-z0-9-]{1,64})\"");
    return module.jobs().stream()
        .filter(job -> job.kind() == ModuleJob.Kind.CASE)
        .flatMap(job -> keys.matcher(text(job.path())).results())
        .map(found -> found.group(1))
        .findFirst();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return ""; // told when the job itself is asked for
    }
  }
}
