package dev.dispatch.core.run;

import dev.dispatch.core.http.CallFault;
import dev.dispatch.core.http.CallRecord;

/** The activity line of a call. */
final class CallLine {

  private CallLine() {}

  static String of(RunEvent.CallRecorded recorded) {
    CallRecord call = recorded.call();
    String outcome = call.error().map(CallFault::code).map(code -> " error=" + code).orElse("");
    return "call "
        + recorded.index()
        + " "
        + call.method()
        + " "
        + call.url()
        + " status="
        + call.status()
        + outcome;
  }
}
