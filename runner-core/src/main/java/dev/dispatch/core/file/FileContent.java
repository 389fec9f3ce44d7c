package dev.dispatch.core.file;

import java.io.IOException;
import java.io.OutputStream;

/** What is to be written to a file, a piece at a time. */
@FunctionalInterface
public interface FileContent {

  /** Writes all of it; does not close. */
  void writeTo(OutputStream out) throws IOException;
}
