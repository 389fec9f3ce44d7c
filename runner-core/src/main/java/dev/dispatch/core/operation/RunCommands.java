package dev.dispatch.core.operation;

import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import java.util.List;

/** What can be done next with a recorded run. */
final class RunCommands {

  private RunCommands() {}

  static NextCommand inspect(String why, String runId) {
    return NextCommand.read(why, "job", "inspect", "--run-id", runId);
  }

  static NextCommand failedStep(String runId, int index) {
    return NextCommand.read(
        "see what failed at step " + index,
        "job",
        "inspect",
        "--run-id",
        runId,
        "--step",
        Integer.toString(index));
  }

  static NextCommand replay(String runId) {
    return NextCommand.read("the same again, offline", "job", "replay", "--run-id", runId);
  }

  static NextCommand resume(String runId) {
    return NextCommand.network("go on from there, live", "job", "resume", "--run-id", runId);
  }

  static NextCommand verify(String runId) {
    return NextCommand.read("verify outcomes", "job", "assert", "--run-id", runId);
  }

  static NextCommand readable(String runId) {
    return NextCommand.write(
        "full request and response trace", "job", "readable", "--run-id", runId);
  }

  static NextCommand page(String runId) {
    return NextCommand.write(
        "one page for people",
        "job",
        "report",
        "--run-id",
        runId,
        "--format",
        "html",
        "--out",
        runId + ".html");
  }

  static NextCommand dump(String runId) {
    return NextCommand.read("everything that was recorded", "job", "dump", "--run-id", runId);
  }

  /** Returns what helps to understand a run. */
  static List<NextCommand> toUnderstand(RunRecord run) {
    return run.status() == RunStatus.SUCCESS
        ? List.of(verify(run.runId()), readable(run.runId()))
        : List.of(readable(run.runId()), page(run.runId()), dump(run.runId()));
  }
}
