package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;

/**
 * Shows the output of one operation to a person.
 *
 * @param <O> the operation's output record
 */
public interface Renderer<O extends Record> {

  /** Adds the output to the page. */
  void render(O output, Page page);

  /** Returns whether the page is all there is to say: a program reads it, or it is one line. */
  default boolean complete() {
    return false;
  }
}
