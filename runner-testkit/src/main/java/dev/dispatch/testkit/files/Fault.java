package dev.dispatch.testkit.files;

/** How a file operation fails. */
public enum Fault {
  /** It does nothing and reports an error; the ones after it work. */
  IO_ERROR,
  /** A write writes half and reports a full disk; other operations report it at once. */
  DISK_FULL,
  /** A write writes half and says so, which is no error; other operations work. */
  SHORT_WRITE,
  /** It and every operation after it report an error. */
  DEAD_DISK,
  /** A write writes half; the process is gone. */
  HALT
}
