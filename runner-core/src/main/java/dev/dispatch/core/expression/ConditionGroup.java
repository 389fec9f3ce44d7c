package dev.dispatch.core.expression;

import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A parsed condition group; unchangeable, and evaluated as often as one likes. */
public final class ConditionGroup implements Condition {

  private final Mode mode;
  private final List<Condition> members;

  ConditionGroup(Mode mode, List<Condition> members) {
    this.mode = mode;
    this.members = List.copyOf(members);
  }

  /**
   * Parses a group that names no files.
   *
   * @param basePointer the JSON Pointer of the group, for problems
   * @throws ProblemsException with everything that is wrong in it
   */
  public static ConditionGroup parse(JsonNode group, String basePointer) {
    return parse(group, basePointer, ConditionFiles.NONE);
  }

  /** Parses a group whose rules may name files, which are read now. */
  public static ConditionGroup parse(JsonNode group, String basePointer, ConditionFiles files) {
    ConditionProblems problems = new ConditionProblems();
    ConditionGroup parsed = new ConditionParser(files, problems).group(group, basePointer);
    problems.throwIfAny();
    return parsed;
  }

  /** Returns what is wrong with a group; empty where {@link #parse} accepts it. */
  public static List<Problem> problems(JsonNode group, String basePointer, ConditionFiles files) {
    ConditionProblems problems = new ConditionProblems();
    new ConditionParser(files, problems).group(group, basePointer);
    return problems.all();
  }

  /**
   * Evaluates every rule, also where the first decides, so that a failure can be told in full.
   *
   * @param document the tree that the paths start from
   */
  @Override
  public Verdict evaluate(JsonNode document) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Condition member : members) {
      verdicts.add(member.evaluate(document));
    }
    return mode.combine(verdicts);
  }

  /** Returns the paths that its rules read, without those that hold placeholders. */
  public List<LocatedPath> paths() {
    List<LocatedPath> paths = new ArrayList<>();
    collectPaths(paths);
    return paths;
  }

  @Override
  public void collectPaths(List<LocatedPath> into) {
    members.forEach(member -> member.collectPaths(into));
  }
}
