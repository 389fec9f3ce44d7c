package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Changes some fields of a post. */
final class PatchPost extends ItemAction<PatchPost.Input> {

  record Input(
      @Description("The post's id.") @Range(min = 1) @Example("1") long id,
      @Description("The new title; kept by default.") @Example("\"Hello again\"")
          Optional<String> title,
      @Description("The new text; kept by default.") @Example("\"A second text.\"")
          Optional<String> body,
      @Description("The id of another writer; kept by default.") @Range(min = 1) @Example("2")
          Optional<Long> userId) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec(
        "patch-post",
        "Change some fields of a post.",
        Input.class,
        Effect.WRITES,
        "{\"id\": 1, \"title\": \"Hello again\"}");
  }

  @Override
  HttpRequest request(Input input) {
    return HttpRequest.of("PATCH", "/posts/" + input.id()).body(new HttpBody.Json(changes(input)));
  }

  /** Only what is given, since a null would be written over the field. */
  private static Map<String, Object> changes(Input input) {
    Map<String, Object> changes = new LinkedHashMap<>();
    input.title().ifPresent(title -> changes.put("title", title));
    input.body().ifPresent(body -> changes.put("body", body));
    input.userId().ifPresent(id -> changes.put("userId", id));
    return changes;
  }
}
