package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;

/** Replaces a post. */
final class UpdatePost extends ItemAction<UpdatePost.Input> {

  record Input(
      @Description("The post's id.") @Range(min = 1) @Example("1") long id,
      @Description("The new title.") @Example("\"Hello again\"") String title,
      @Description("The new text.") @Example("\"A second text.\"") String body,
      @Description("The id of the user who writes it.") @Range(min = 1) @Example("1")
          long userId) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec(
        "update-post",
        "Replace a post.",
        Input.class,
        Effect.WRITES,
        "{\"id\": 1, \"title\": \"Hello again\", \"body\": \"A second text.\", \"userId\": 1}");
  }

  @Override
  HttpRequest request(Input input) {
    return HttpRequest.of("PUT", "/posts/" + input.id()).body(new HttpBody.Json(input));
  }
}
