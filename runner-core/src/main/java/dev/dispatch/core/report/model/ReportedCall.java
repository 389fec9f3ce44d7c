package dev.dispatch.core.report.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call as the call log has it.
 *
 * @param index 1 and up in the run
 * @param stepId the step that made it
 * @param item the item of the step's {@code forEach}, 0 and up
 * @param attempt which attempt of the step, 1 and up
 * @param method the method
 * @param url the URL
 * @param status the status code; 0 where none came
 * @param request what was sent
 * @param response what came back
 * @param protocol such as {@code http/1.1}
 * @param redirectOf the URL that redirected here
 * @param error why there is no usable answer: code and message
 * @param warnings what was odd about it
 * @param startedAt when it began
 * @param durationMs how long it took
 * @param timing where the time went
 * @param remoteAddress the address that was called
 */
public record ReportedCall(
    int index,
    String stepId,
    Optional<Integer> item,
    int attempt,
    String method,
    String url,
    int status,
    ReportedMessage request,
    ReportedMessage response,
    Optional<String> protocol,
    Optional<String> redirectOf,
    Optional<String> error,
    List<String> warnings,
    Optional<Instant> startedAt,
    long durationMs,
    List<CallPhase> timing,
    Optional<String> remoteAddress) {

  public ReportedCall {
    warnings = List.copyOf(warnings);
    timing = List.copyOf(timing);
  }

  /** A part of a call's time, in microseconds. */
  public record CallPhase(String name, long micros) {}

  /** Returns whether it was answered with 200 to 299. */
  public boolean ok() {
    return status >= 200 && status <= 299;
  }

  /** Returns it in one line: {@code POST http://h/login -> 200 in 151 ms}. */
  public String line() {
    return method
        + " "
        + url
        + " -> "
        + (status == 0 ? error.orElse("no answer") : Integer.toString(status))
        + " in "
        + durationMs
        + " ms";
  }
}
