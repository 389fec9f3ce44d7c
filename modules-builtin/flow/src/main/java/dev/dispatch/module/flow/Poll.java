package dev.dispatch.module.flow;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;

/** Calls an action until its response is what it should be. */
final class Poll implements Action<PollInput, PollResponse> {

  private static final String KEY = "flow.poll";

  @Override
  public ActionSpec<PollInput> spec() {
    return ActionSpec.of("poll", "Call an action until its response matches.", PollInput.class)
        .responding(PollResponse.class)
        .examples(
            """
            {
              "action": "http.request",
              "payload": { "path": "/jobs/1" },
              "intervalMs": 500,
              "maxDurationMs": 20000,
              "conditions": {
                "mode": "ALL",
                "rules": [ { "path": "$.status", "op": "eq", "value": "ready" } ]
              },
              "store": { "jobId": "$.id" }
            }
            """);
  }

  @Override
  public ActionResult<PollResponse> run(ActionContext context, PollInput input)
      throws InterruptedException {
    check(input);
    return new Polling(context, input).run();
  }

  private static void check(PollInput input) {
    if (input.action().equals(KEY)) {
      throw invalid("flow.poll cannot poll 'flow.poll'.", "Poll the action behind it.");
    }
    int needed = Math.max(input.minSuccessAttempts(), input.consecutive());
    if (needed > input.maxAttempts().orElse(needed)) {
      throw invalid(
          "flow.poll can never end: it needs " + needed + " attempts, 'maxAttempts' is fewer.",
          "Raise 'maxAttempts', or lower 'minSuccessAttempts' and 'consecutive'.");
    }
  }

  private static DispatchException invalid(String message, String hint) {
    return new DispatchException(ModuleError.ACTION_INPUT_INVALID, message, hint);
  }
}
