package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;
import java.util.Optional;

/** Lists the albums of a user. */
final class ListUserAlbums extends ListAction<ListUserAlbums.Input> {

  record Input(
      @Description("The user's id.") @Range(min = 1) @Example("1") long userId,
      @Description("How many items at most.") @Range(min = 1) @Example("10")
          Optional<Integer> limit) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec(
        "list-user-albums",
        "List the albums of a user.",
        Input.class,
        "{\"userId\": 1}",
        "{\"userId\": 1, \"limit\": 10}");
  }

  @Override
  HttpRequest request(Input input) {
    return get("/users/" + input.userId() + "/albums", input.limit());
  }
}
