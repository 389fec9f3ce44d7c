package dev.dispatch.core.http;

/** What a body is, for those who show or store it. */
public enum BodyForm {
  /** A JSON text. */
  JSON,
  /** Some other text. */
  TEXT,
  /** Bytes without meaning to us. */
  BINARY
}
