package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one place where a module's code is called: whatever it throws leaves as a coded failure
 * (G-E6).
 */
final class ModuleBoundary {

  private final String what;
  private final Optional<ClassLoader> loader;

  /**
   * Creates the boundary of a module or action.
   *
   * @param what the name in messages
   * @param loader the module's own; empty where it shares the application's
   */
  ModuleBoundary(String what, Optional<ClassLoader> loader) {
    this.what = what;
    this.loader = loader;
  }

  /** A call into a module. */
  @FunctionalInterface
  interface Code<T> {
    T run() throws Exception;
  }

  /** Returns the boundary of one of the module's actions. */
  ModuleBoundary of(String action) {
    return new ModuleBoundary(action, loader);
  }

  /**
   * Calls a module's code with its class loader as the thread's.
   *
   * @throws DispatchException the module's own failure, or {@code MODULE_ACTION_CRASHED}
   */
  <T> T call(Code<T> code) throws InterruptedException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    loader.ifPresent(thread::setContextClassLoader);
    try {
      return code.run();
    } catch (InterruptedException e) {
      throw e;
    } catch (DispatchException e) {
      throw own(e);
    } catch (Throwable e) {
      throw crashed(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A code or subclass of the module's could fail later, when it is asked; so ask it now. */
  private DispatchException own(DispatchException failure) {
    if (loader.isEmpty()) {
      return failure;
    }
    try {
      return copied(failure);
    } catch (Throwable e) {
      return crashed(e);
    }
  }

  private static DispatchException copied(DispatchException failure) {
    return new DispatchException(
        code(failure.code()),
        failure.getMessage(),
        failure.hint(),
        plain(failure.details()),
        failure);
  }

  private static ErrorCode code(ErrorCode code) {
    ClassLoader ours = ModuleBoundary.class.getClassLoader();
    return code instanceof Enum && ours.equals(code.getClass().getClassLoader())
        ? code
        : new OwnCode(code.name(), code.kind());
  }

  private static Map<String, Object> plain(Map<String, Object> details) {
    Map<String, Object> plain = new LinkedHashMap<>();
    details.forEach((name, value) -> plain.put(name, JsonValues.toJava(JsonValues.toTree(value))));
    return plain;
  }

  /** Returns the failure of code that did not end as it should. */
  DispatchException crashed(Throwable thrown) {
    return new DispatchException(
        ModuleRegistryError.MODULE_ACTION_CRASHED,
        "'" + what + "' crashed with " + thrown.getClass().getName() + ".",
        "This is a fault of the module; report it with the steps that lead to it.",
        Map.of("exception", thrown.getClass().getName(), "at", place(thrown)),
        thrown);
  }

  private static String place(Throwable thrown) {
    try {
      StackTraceElement[] frames = thrown.getStackTrace();
      return frames.length == 0 ? "" : frames[0].toString();
    } catch (RuntimeException e) {
      return ""; // a module's exception may have its own mind
    }
  }

  /** A module's code, taken over. */
  private record OwnCode(String name, ErrorKind kind) implements ErrorCode {

    OwnCode {
      Objects.requireNonNull(kind);
      if (!name.matches("[A-Z][A-Z0-9_]{2,63}")) {
        throw new IllegalArgumentException("not an error code");
      }
    }
  }
}
