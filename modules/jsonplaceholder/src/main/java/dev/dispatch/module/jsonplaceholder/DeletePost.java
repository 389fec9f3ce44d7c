package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;

/** Deletes a post; some servers answer with an object, some with nothing. */
final class DeletePost implements Action<DeletePost.Input, Object> {

  record Input(@Description("The post's id.") @Range(min = 1) @Example("1") long id) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("delete-post", "Delete a post.", Input.class)
        .effects(Effect.WRITES)
        .examples("{\"id\": 1}");
  }

  @Override
  public ActionResult<Object> run(ActionContext context, Input input) throws InterruptedException {
    Object body = new Api(context).send(HttpRequest.of("DELETE", "/posts/" + input.id()));
    return ActionResult.of(body).detail("deleted id=" + input.id());
  }
}
