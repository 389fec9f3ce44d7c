package dev.dispatch.core.operation;

/**
 * Where an operation writes while it runs; its answer is not written here. Everything is masked.
 */
public interface LiveOutput {

  /** Writes nothing. */
  LiveOutput NONE =
      new LiveOutput() {
        @Override
        public void text(String text) {}

        @Override
        public void diagnostic(String line) {}
      };

  /** Takes a whole text: for standard output, or standard error where that has one document. */
  void text(String text);

  /** Takes one line for standard error; it is out when this returns. */
  void diagnostic(String line);
}
