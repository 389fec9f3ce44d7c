package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;
import java.util.Optional;

/** Lists the comments on a post. */
final class ListPostComments extends ListAction<ListPostComments.Input> {

  record Input(
      @Description("The post's id.") @Range(min = 1) @Example("1") long postId,
      @Description("How many items at most.") @Range(min = 1) @Example("10")
          Optional<Integer> limit) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec(
        "list-post-comments",
        "List the comments on a post.",
        Input.class,
        "{\"postId\": 1}",
        "{\"postId\": 1, \"limit\": 10}");
  }

  @Override
  HttpRequest request(Input input) {
    return get("/posts/" + input.postId() + "/comments", input.limit());
  }
}
