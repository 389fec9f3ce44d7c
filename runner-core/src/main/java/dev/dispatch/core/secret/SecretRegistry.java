package dev.dispatch.core.secret;

import dev.dispatch.api.DispatchException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secret values of a run, each under a name; grows while the run goes on, for all threads.
 *
 * <p>The runs of a batch have a registry each, so that what a server issues to one of them is
 * forgotten with it.
 */
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
  private final Optional<SecretRegistry> shared;
  private final Set<SecretRegistry> runs = ConcurrentHashMap.newKeySet();
  private volatile Joined joined = new Joined(List.of(), List.of(), List.of());

  /** Creates a registry that knows no secret. */
  public SecretRegistry() {
    this(Optional.empty());
  }

  private SecretRegistry(Optional<SecretRegistry> shared) {
    this.shared = shared;
  }

  /**
   * Returns a registry for one of many runs: it knows what this one knows, and keeps what it learns
   * to itself. Until {@link #runEnded} this one masks that too.
   */
  public SecretRegistry forRun() {
    SecretRegistry run = new SecretRegistry(Optional.of(this));
    runs.add(run);
    return run;
  }

  /** Says that the run is over, and that nobody but who holds this registry need know it. */
  public void runEnded() {
    shared.ifPresent(registry -> registry.runs.remove(this));
  }

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

  /** Registers a value that stands in a job; one too short to be masked everywhere is ignored. */
  public void registerLiteral(String name, String value) {
    if (value.strip().length() >= SHORTEST) {
      add(name, value);
    }
  }

  /**
   * Registers what was made of a secret, such as a Basic pair or a token that was asked for with
   * it; its name is that of the secret with another last part, {@code shop.basic} beside {@code
   * shop.password}.
   *
   * @param source the secret it was made of; where it is not known, the name is {@code auth.<part>}
   */
  public void registerDerived(String source, String part, String value) {
    if (value.strip().length() >= SHORTEST) {
      add(owner(source) + "." + part, value);
    }
  }

  private synchronized String owner(String source) {
    Secret known = secrets.get(source);
    if (known == null) {
      return shared.map(registry -> registry.owner(source)).orElse("auth");
    }
    String name = known.mask().name();
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.startsWith("env.") ? name : name.substring(0, dot);
  }

  /** Returns whether nothing is registered. */
  public boolean isEmpty() {
    return empty && (shared.isPresent() ? shared.get().empty : areEmpty(runs));
  }

  private static boolean areEmpty(Set<SecretRegistry> runs) {
    return runs.isEmpty() || runs.stream().allMatch(run -> run.empty);
  }

  /** Returns a redactor that also sees what is registered later. */
  public Redactor redactor() {
    return redactor;
  }

  /** Returns the automata over all that is registered; the same list until that changes. */
  List<Automaton> automata() {
    List<Automaton> own = own();
    return shared.isPresent() ? join(shared.get().own(), own) : withRuns(own);
  }

  private List<Automaton> own() {
    if (stale) {
      rebuild();
    }
    return automata;
  }

  private List<Automaton> join(List<Automaton> above, List<Automaton> own) {
    if (own.isEmpty()) {
      return above;
    }
    Joined known = joined;
    if (!known.above.equals(above) || !known.own.equals(own)) {
      List<Automaton> all = new ArrayList<>(above);
      all.addAll(own);
      known = new Joined(above, own, List.copyOf(all));
      joined = known;
    }
    return known.all;
  }

  private List<Automaton> withRuns(List<Automaton> own) {
    if (areEmpty(runs)) {
      return own;
    }
    List<Automaton> all = new ArrayList<>(own);
    runs.forEach(run -> all.addAll(run.own()));
    return List.copyOf(all);
  }

  /** Space around a value, such as a file's last newline, gets lost on the way to a server. */
  private synchronized void add(String name, String value) {
    Mask mask = Mask.ofStandIn(value).orElseGet(() -> Mask.named(name));
    addExact(new Secret(value, mask));
    addExact(new Secret(value.strip(), mask));
  }

  private void addExact(Secret secret) {
    if (shared.isPresent() && shared.get().knows(secret.value())) {
      return;
    }
    if (secrets.putIfAbsent(secret.value(), secret) == null) {
      waiting.add(secret);
      stale = true;
      empty = false;
    }
  }

  private synchronized boolean knows(String value) {
    return secrets.containsKey(value);
  }

  private synchronized void rebuild() {
    if (stale) {
      automata = Automaton.grow(automata, waiting);
      waiting.clear();
      stale = false;
    }
  }

  /** The automata of the shared registry and of this one, and both in one list. */
  private record Joined(List<Automaton> above, List<Automaton> own, List<Automaton> all) {}

  private static DispatchException tooShort(String name) {
    return new DispatchException(
        SecretError.SECRET_TOO_SHORT,
        "The secret '" + name + "' has fewer than " + SHORTEST + " characters",
        "Use a longer value; one this short cannot be kept out of the run's files.");
  }
}
