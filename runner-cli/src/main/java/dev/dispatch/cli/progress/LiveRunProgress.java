package dev.dispatch.cli.progress;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Shows a run on a terminal: the step that began last of those that run has a spinner and its time,
 * on one line.
 */
public final class LiveRunProgress implements RunListener {

  private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final long FRAME_MILLIS = 100;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final Supplier<Page> pages;
  private StepLines lines;
  private final SequencedMap<Integer, RunningStep> running = new LinkedHashMap<>();
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
      case RunEvent.StepProgressed progressed -> say(progressed);
      case RunEvent.StepFinished finished -> end(finished);
      case RunEvent.RunFinished finished -> running.clear();
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
    running.put(step.index(), RunningStep.begun(step));
    draw();
  }

  private void say(RunEvent.StepProgressed progressed) {
    running.computeIfPresent(
        progressed.step().index(), (index, step) -> step.doing(progressed.line()));
  }

  private void end(RunEvent.StepFinished finished) {
    running.remove(finished.result().step().index());
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
    RunningStep newest = running.lastEntry().getValue();
    String time = StepLines.seconds(System.nanoTime() - newest.startedAt());
    String spinner = String.valueOf(FRAMES.charAt(frame++ % FRAMES.length()));
    String line = "  " + spinner + " " + lines.head(newest.step()) + "  " + time;
    String said = newest.doing().isEmpty() ? "" : "  › " + newest.doing();
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
