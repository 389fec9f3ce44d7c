package dev.dispatch.core.run;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What checks are made on; the same whether the run has just ended or is read from disk.
 *
 * @param status how the run stands
 * @param summaryPresent whether there is a readable summary, or will be
 * @param resolutionPresent whether it is recorded which modules ran
 * @param failedSteps ids of the steps that failed
 * @param document {@code {input, run, step}}, what {@code verification.expect} is evaluated on
 * @param calls every call in order
 */
public record RunEvidence(
    RunStatus status,
    boolean summaryPresent,
    boolean resolutionPresent,
    List<String> failedSteps,
    ObjectNode document,
    List<Call> calls) {

  /**
   * One call.
   *
   * @param index 1 and up
   * @param stepId the step that made it
   * @param name method and path, short
   * @param status the status code, 0 for no answer
   * @param millis how long it took
   */
  public record Call(int index, String stepId, String name, int status, long millis) {

    /** Returns whether it was answered with 200 to 299. */
    public boolean ok() {
      return status >= 200 && status <= 299;
    }
  }

  /** Returns how many calls had no answer, or one outside 200 to 299. */
  public int failedCalls() {
    return (int) calls.stream().filter(call -> !call.ok()).count();
  }
}
