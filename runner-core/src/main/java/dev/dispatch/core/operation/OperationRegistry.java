package dev.dispatch.core.operation;

import dev.dispatch.core.problem.NearestName;
import java.util.List;
import java.util.Optional;

/**
 * All operations by id, in the order in which help lists them.
 *
 * <p>Only the operation that is asked for is made: no other class is loaded.
 */
public final class OperationRegistry {

  private static final List<String> IDS = List.of("version");

  private OperationRegistry() {}

  /** Returns the ids in the order of help. */
  public static List<String> ids() {
    return IDS;
  }

  /** Returns a new operation, or empty where the id is unknown. */
  public static Optional<Operation<?, ?>> find(String id) {
    return IDS.contains(id) ? Optional.of(create(id)) : Optional.empty();
  }

  /** Returns a new operation; the id must be one of {@link #ids}. */
  public static Operation<?, ?> create(String id) {
    return switch (id) {
      case "version" -> new ShowVersion();
      default -> throw new IllegalArgumentException("no operation '" + id + "'");
    };
  }

  /** Returns the id nearest to what was typed: {@code job vaildate} gives {@code job.validate}. */
  public static Optional<String> nearest(String words) {
    return NearestName.of(words.strip().replace(' ', '.'), IDS);
  }
}
