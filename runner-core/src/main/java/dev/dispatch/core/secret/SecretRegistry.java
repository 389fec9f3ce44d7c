package dev.dispatch.core.secret;

import dev.dispatch.api.DispatchException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The secret values of a run, each under a name; grows while the run goes on, for all threads. */
public final class SecretRegistry {

  /** Shorter values turn up in any text by chance (G-C4). */
  private static final int SHORTEST = 4;

  /** What a server issues has no declared meaning, so that a short value is probably none. */
  private static final int SHORTEST_ISSUED = 8;

  private final Map<String, Secret> secrets = new LinkedHashMap<>();
  private final List<Secret> waiting = new ArrayList<>();
  private final Redactor redactor = new Redactor(this);
  private volatile List<Automaton> automata = List.of();
  private volatile boolean stale;
  private volatile boolean empty = true;

  /**
   * Registers a value before its first use; an empty one is ignored, and of two names for one value
   * the first wins.
   *
   * @param name what stands in its place: {@code <profile>.<field>} or the input's name
   * @throws DispatchException SECRET_TOO_SHORT where it has fewer than 4 characters
   */
  public void register(String name, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (value.strip().length() < SHORTEST) {
      throw tooShort(name);
    }
    add(name, value);
  }

  /** Registers a value that a server issued, such as a cookie's; a short one is ignored. */
  public void registerIssued(String name, String value) {
    if (value.strip().length() >= SHORTEST_ISSUED) {
      add(name, value);
    }
  }

  /** Returns whether nothing is registered. */
  public boolean isEmpty() {
    return empty;
  }

  /** Returns a redactor that also sees what is registered later. */
  public Redactor redactor() {
    return redactor;
  }

  /** Returns the automata over all that is registered; the same list until that changes. */
  List<Automaton> automata() {
    if (stale) {
      rebuild();
    }
    return automata;
  }

  /** Space around a value, such as a file's last newline, gets lost on the way to a server. */
  private synchronized void add(String name, String value) {
    Mask mask = Mask.named(name);
    addExact(new Secret(value, mask));
    addExact(new Secret(value.strip(), mask));
  }

  private void addExact(Secret secret) {
    if (secrets.putIfAbsent(secret.value(), secret) == null) {
      waiting.add(secret);
      stale = true;
      empty = false;
    }
  }

  private synchronized void rebuild() {
    if (stale) {
      automata = Automaton.grow(automata, waiting);
      waiting.clear();
      stale = false;
    }
  }

  private static DispatchException tooShort(String name) {
    return new DispatchException(
        SecretError.SECRET_TOO_SHORT,
        "The secret '" + name + "' has fewer than " + SHORTEST + " characters",
        "Use a longer value; one this short cannot be kept out of the run's files.");
  }
}
