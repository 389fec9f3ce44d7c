package dev.dispatch.core.secret;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Writes on what it is given once it is known to be no part of a secret, or masked. */
final class RedactingStream extends OutputStream {

  private static final int CHUNK = 8192;

  private final SecretRegistry registry;
  private final OutputStream out;
  private List<Automaton> automata = List.of();
  private TextScan scan = new TextScan(List.of());
  private byte[] pending = new byte[256];
  private int size;
  private boolean closed;

  RedactingStream(SecretRegistry registry, OutputStream out) {
    this.registry = registry;
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (registry.isEmpty()) {
      out.write(bytes, offset, length);
      return;
    }
    refresh();
    for (int done = 0; done < length; done += CHUNK) {
      append(bytes, offset + done, Math.min(CHUNK, length - done));
      writeDecided(false);
    }
  }

  /** Flushes what is decided; the beginning of a secret stays back. */
  @Override
  public synchronized void flush() throws IOException {
    out.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out) {
        writeDecided(true);
      }
    }
  }

  /** What is pending is read again for secrets registered since. */
  private void refresh() {
    List<Automaton> now = registry.automata();
    if (!now.equals(automata)) {
      automata = now;
      scan = new TextScan(now);
    }
  }

  private void append(byte[] bytes, int offset, int length) {
    if (size + length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(pending.length * 2, size + length));
    }
    System.arraycopy(bytes, offset, pending, size, length);
    size += length;
  }

  private void writeDecided(boolean last) throws IOException {
    if (size == 0) {
      return;
    }
    scan.read(new Text(pending, size, last));
    List<Hit> found = scan.found();
    int decided = last ? size : decided(found, scan.pendingFrom());
    List<Hit> masks = found.stream().filter(hit -> hit.end() <= decided).toList();
    out.write(Redactor.masked(pending, decided, masks));
    System.arraycopy(pending, decided, pending, 0, size - decided);
    size -= decided;
    scan.drop(decided);
  }

  /** A secret that reaches into the undecided end may still grow into a longer one. */
  private static int decided(List<Hit> found, int pendingFrom) {
    int decided = pendingFrom;
    for (Hit hit : found.reversed()) {
      decided = hit.end() > decided ? Math.min(decided, hit.start()) : decided;
    }
    return decided;
  }
}
