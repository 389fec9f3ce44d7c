package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;

/** Reads a user. */
final class GetUser extends ItemAction<GetUser.Input> {

  record Input(@Description("The user's id.") @Range(min = 1) @Example("1") long id) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec("get-user", "Read a user.", Input.class, Effect.READS, "{\"id\": 1}");
  }

  @Override
  HttpRequest request(Input input) {
    return HttpRequest.of("GET", "/users/" + input.id());
  }
}
