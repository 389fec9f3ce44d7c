package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;

/** Chooses how an operation's output is shown; loads no renderer but the chosen one. */
public final class Renderers {

  private Renderers() {}

  /** Adds the output of the operation to the page. */
  @SuppressWarnings("unchecked") // Each renderer takes its own operation's output; a test runs all.
  public static void render(String id, Record output, Page page) {
    ((Renderer<Record>) find(id)).render(output, page);
  }

  private static Renderer<?> find(String id) {
    return switch (id) {
      case "help" -> new HelpRenderer();
      case "version" -> new VersionRenderer();
      default -> new RecordRenderer();
    };
  }
}
