package dev.dispatch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The stack trace of an error as text. */
final class StackTrace {

  private StackTrace() {}

  static String of(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
