package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;

/**
 * Shows the output of one operation to a person.
 *
 * @param <O> the operation's output record
 */
@FunctionalInterface
public interface Renderer<O extends Record> {

  /** Adds the output to the page. */
  void render(O output, Page page);
}
