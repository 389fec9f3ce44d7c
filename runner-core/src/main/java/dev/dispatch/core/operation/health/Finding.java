package dev.dispatch.core.operation.health;

import dev.dispatch.api.schema.Description;
import java.util.Optional;

/** What a check found. */
public record Finding(
    @Description("What was looked at.") String name,
    @Description("Whether it is well.") Level level,
    @Description("What was found.") String detail,
    @Description("What to do about it; null where it is well.") Optional<String> recovery) {

  /** How well a thing is. */
  public enum Level {
    /** Well. */
    OK,
    /** It works, and something about it will bite. */
    WARN,
    /** It keeps dispatch from working. */
    FAIL
  }

  static Finding ok(String name, String detail) {
    return new Finding(name, Level.OK, detail, Optional.empty());
  }

  static Finding warn(String name, String detail, String recovery) {
    return new Finding(name, Level.WARN, detail, Optional.of(recovery));
  }

  static Finding fail(String name, String detail, String recovery) {
    return new Finding(name, Level.FAIL, detail, Optional.of(recovery));
  }
}
