package dev.dispatch.testkit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that is run with words and says something. */
@FunctionalInterface
public interface CommandLine {

  /**
   * Runs the program once, to its end.
   *
   * @param env the whole environment
   */
  Outcome run(List<String> args, Map<String, String> env, Path cwd, String stdin) throws Exception;

  /** What a program said. */
  record Outcome(int exit, String out, String err) {}
}
