package dev.dispatch.cli.progress;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows a run on a terminal: the step that runs has a spinner and its time, on one line. */
public final class LiveRunProgress implements RunListener {

  private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final long FRAME_MILLIS = 100;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final Supplier<Page> pages;
  private StepLines lines;
  private Optional<PlacedStep> running = Optional.empty();
  private String doing = "";
  private long startedAt;
  private int frame;

  /** Creates a listener that prints to a terminal. */
  public LiveRunProgress(PrintStream out, Supplier<Page> pages) {
    this.out = out;
    this.pages = pages;
  }

  @Override
  public synchronized void onEvent(RunEvent event) {
    switch (event) {
      case RunEvent.RunStarted started -> start(started);
      case RunEvent.StepStarted started -> begin(started.step());
      case RunEvent.StepProgressed progressed -> doing = progressed.line();
      case RunEvent.StepFinished finished -> end(finished);
      case RunEvent.RunFinished finished -> running = Optional.empty();
      case RunEvent.ActivityLogged logged -> {} // for the log
      case RunEvent.CallRecorded recorded -> {} // for the record
      case RunEvent.Observed observed -> {} // for the record
    }
  }

  private void start(RunEvent.RunStarted started) {
    lines = new StepLines(started.plan());
    print(pages.get().line(lines.title(started.plan())).toString());
    Thread.ofPlatform().daemon().name("progress").start(this::spin);
  }

  private void begin(PlacedStep step) {
    running = Optional.of(step);
    doing = "";
    startedAt = System.nanoTime();
    draw();
  }

  private void end(RunEvent.StepFinished finished) {
    running = Optional.empty();
    print(CLEAR_LINE + pages.get().line(lines.ended(finished.result())));
  }

  private void spin() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(FRAME_MILLIS);
        draw();
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() {
    if (running.isEmpty()) {
      return;
    }
    Page page = pages.get();
    String time = StepLines.seconds(System.nanoTime() - startedAt);
    String spinner = String.valueOf(FRAMES.charAt(frame++ % FRAMES.length()));
    String line = "  " + spinner + " " + lines.head(running.get()) + "  " + time;
    String said = doing.isEmpty() ? "" : "  › " + doing;
    int room = Math.max(0, page.width() - line.length() - 1);
    String cut = said.length() > room ? said.substring(0, room) : said;
    page.line(Span.of(line), new Span(cut, Tone.DIM));
    print(CLEAR_LINE + page.toString().stripTrailing());
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }
}
