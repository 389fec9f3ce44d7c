package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;

/** Creates a post. */
final class CreatePost extends ItemAction<CreatePost.Input> {

  record Input(
      @Description("The title.") @Example("\"Hello\"") String title,
      @Description("The text.") @Example("\"A first post.\"") String body,
      @Description("The id of the user who writes it.") @Range(min = 1) @Example("1")
          long userId) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec(
        "create-post",
        "Create a post.",
        Input.class,
        Effect.WRITES,
        "{\"title\": \"Hello\", \"body\": \"A first post.\", \"userId\": 1}");
  }

  @Override
  HttpRequest request(Input input) {
    return HttpRequest.of("POST", "/posts").body(new HttpBody.Json(input));
  }
}
