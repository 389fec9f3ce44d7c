package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;
import java.util.Optional;

/** Lists posts. */
final class ListPosts extends ListAction<ListPosts.Input> {

  record Input(
      @Description("The id of the user whose posts are listed; of all users by default.")
          @Range(min = 1)
          @Example("1")
          Optional<Long> userId,
      @Description("How many items at most.") @Range(min = 1) @Example("10")
          Optional<Integer> limit) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec("list-posts", "List posts.", Input.class, "{}", "{\"userId\": 1, \"limit\": 10}");
  }

  @Override
  HttpRequest request(Input input) {
    HttpRequest request = get("/posts", input.limit());
    return input.userId().map(id -> request.query("userId", id)).orElse(request);
  }
}
