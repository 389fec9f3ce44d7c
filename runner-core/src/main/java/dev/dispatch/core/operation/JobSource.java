package dev.dispatch.core.operation;

import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.job.JobLocator;
import dev.dispatch.core.module.ModuleRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds jobs and modules for the operations that need them. */
final class JobSource {

  private final OperationContext context;

  private JobSource(OperationContext context) {
    this.context = context;
  }

  static JobSource of(OperationContext context) {
    return new JobSource(context);
  }

  /** Loads the job that {@code --case} names. */
  JobDocument load(String named) {
    if (named.equals("-")) {
      return fromStandardInput();
    }
    return JobLoader.load(locator().require(named));
  }

  private JobDocument fromStandardInput() {
    try {
      return JobLoader.load(context.stdin(), context.workspace().cwd());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JobLocator locator() {
    List<Path> roots = new ArrayList<>();
    roots.add(context.workspace().root());
    context.application().ifPresent(roots::add);
    return new JobLocator(context.workspace().cwd(), List.copyOf(roots));
  }

  ModuleRegistry modules() {
    return context.openModules();
  }
}
