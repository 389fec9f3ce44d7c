package dev.dispatch.cli;

import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.json.VisibleText;
import java.io.Console;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Asks on the terminal; nobody where standard input or standard output is none. */
final class ConsolePrompt implements InputPrompt {

  @Override
  public Optional<String> ask(Question question) throws InterruptedException {
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return console.isPresent()
        ? read(console.get(), text(question), question.hidden())
        : Optional.empty();
  }

  // Reading cannot be interrupted, so a thread that nobody waits for does it.
  private static Optional<String> read(Console console, String text, boolean hidden)
      throws InterruptedException {
    FutureTask<Optional<String>> reading = new FutureTask<>(() -> line(console, text, hidden));
    Thread.ofPlatform().daemon().name("prompt").start(reading);
    try {
      return reading.get();
    } catch (ExecutionException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> line(Console console, String text, boolean hidden) {
    if (hidden) {
      return Optional.ofNullable(console.readPassword("%s", text)).map(String::new);
    }
    return Optional.ofNullable(console.readLine("%s", text));
  }

  static String text(Question question) {
    StringBuilder text = new StringBuilder();
    question.complaint().ifPresent(words -> text.append(words).append('\n'));
    question.description().ifPresent(words -> text.append(VisibleText.line(words)).append('\n'));
    if (!question.choices().isEmpty()) {
      text.append("One of: ").append(VisibleText.line(String.join(", ", question.choices())));
      text.append('\n');
    }
    return text.append(VisibleText.line(question.name()))
        .append(" (")
        .append(question.type())
        .append(question.hidden() ? ", hidden): " : "): ")
        .toString();
  }
}
