package dev.dispatch.core.job;

import java.util.List;
import java.util.Optional;

/** Asks a person for an input. */
@FunctionalInterface
public interface InputPrompt {

  /** There is nobody to ask: no terminal, or an automation. */
  InputPrompt NOBODY = question -> Optional.empty();

  /**
   * Returns what was typed, or empty where there is nobody to ask or nobody answers.
   *
   * @throws InterruptedException when the person interrupts the command instead
   */
  Optional<String> ask(Question question) throws InterruptedException;

  /**
   * What is asked for.
   *
   * @param name the input's name
   * @param type its type in a word
   * @param description what it is for
   * @param choices the values that are allowed, as JSON; empty where any is
   * @param hidden whether what is typed must not be seen
   * @param complaint what was wrong with the answer before this one
   */
  record Question(
      String name,
      String type,
      Optional<String> description,
      List<String> choices,
      boolean hidden,
      Optional<String> complaint) {

    public Question {
      choices = List.copyOf(choices);
    }
  }
}
