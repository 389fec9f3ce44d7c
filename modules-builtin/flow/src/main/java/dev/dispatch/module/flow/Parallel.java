package dev.dispatch.module.flow;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Size;
import java.util.List;
import java.util.Map;

/** Runs branches of steps side by side. */
final class Parallel implements Action<Parallel.Input, Parallel.Response> {

  record Input(
      @Description(
              "Steps by branch, each written as in scenario.steps; their ids are unique in the"
                  + " whole job, and later steps may refer to them.")
          @Size(min = 1)
          Map<String, List<Map<String, Object>>> branches,
      @Description("How many branches run at a time.") @Range(min = 1, max = 256) @Default("16")
          int concurrency,
      @Description("Whether the other branches are stopped once a step of one has failed.")
          @Default("true")
          boolean failFast) {}

  record Response(
      @Description("The ids of the steps by branch.") Map<String, List<String>> branches) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("parallel", "Run branches of steps side by side.", Input.class)
        .responding(Response.class)
        .examples(
            """
            {
              "branches": {
                "user": [
                  { "id": "user", "action": "http.request", "payload": { "path": "/users/1" } }
                ],
                "posts": [
                  { "id": "posts", "action": "http.request", "payload": { "path": "/posts" } }
                ]
              }
            }
            """);
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input)
      throws InterruptedException {
    context.progress("branches " + String.join(", ", input.branches().keySet()));
    Map<String, List<String>> steps = context.branches(input.concurrency(), input.failFast());
    return ActionResult.of(new Response(steps)).detail("branches=" + steps.size());
  }
}
