package dev.dispatch.module.memory;

/** The patterns of names in memory. */
final class Names {

  /** A namespace: it is a file's name as well. */
  static final String NAMESPACE = "^[a-z0-9][a-z0-9_-]{0,63}$";

  /** A dotted key without an empty segment. */
  static final String KEY = "^[^.]*[^.\\s][^.]*(\\.[^.]*[^.\\s][^.]*)*$";

  private Names() {}
}
