package dev.dispatch.core.run;

/** The activity line of a step that ended. */
final class StepLine {

  private StepLine() {}

  static String of(StepResult result) {
    String line = "step " + result.step().id() + " status=" + result.status();
    return line
        + result.detail().map(detail -> " " + detail).orElse("")
        + (result.attempts() > 1 ? " attempts=" + result.attempts() : "")
        + result.reason().map(reason -> " reason=" + reason).orElse("")
        + result
            .failure()
            .map(failure -> " error=" + failure.code() + " " + failure.message())
            .orElse("");
  }
}
