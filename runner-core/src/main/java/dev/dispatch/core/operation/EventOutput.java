package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.file.AtomicFiles;
import java.nio.file.Path;
import java.util.Optional;

/** Where event lines go: a file, to whose end they are added, or standard error. */
final class EventOutput implements AutoCloseable {

  private static final String STANDARD_ERROR = "-";

  private final LiveOutput live;
  private final Optional<AppendFile> file;
  private boolean broken;

  private EventOutput(LiveOutput live, Optional<AppendFile> file) {
    this.live = live;
    this.file = file;
  }

  /** Opens it; what is wrong with the file is said before anything runs. */
  static EventOutput open(OperationContext context, String name) {
    return new EventOutput(
        context.live(),
        name.equals(STANDARD_ERROR)
            ? Optional.empty()
            : Optional.of(append(OutputFile.of(context, name))));
  }

  private static AppendFile append(Path file) {
    AtomicFiles.onDisk().createDirectories(file.toAbsolutePath().getParent());
    return AppendFile.open(file);
  }

  /** Takes one line; a file that takes no more ends the stream, and never the run. */
  synchronized void line(String line) {
    if (broken) {
      return;
    }
    try {
      file.ifPresentOrElse(open -> open.appendLine(line), () -> live.diagnostic(line));
    } catch (DispatchException e) {
      broken = true;
      live.diagnostic("dispatch: no more events are written: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    file.ifPresent(AppendFile::close);
  }
}
