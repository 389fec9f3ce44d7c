package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;

/** Reads a post. */
final class GetPost extends ItemAction<GetPost.Input> {

  record Input(@Description("The post's id.") @Range(min = 1) @Example("1") long id) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec("get-post", "Read a post.", Input.class, Effect.READS, "{\"id\": 1}");
  }

  @Override
  HttpRequest request(Input input) {
    return HttpRequest.of("GET", "/posts/" + input.id());
  }
}
