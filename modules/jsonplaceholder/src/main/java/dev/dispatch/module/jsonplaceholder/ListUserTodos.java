package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;
import java.util.Optional;

/** Lists the todos of a user. */
final class ListUserTodos extends ListAction<ListUserTodos.Input> {

  record Input(
      @Description("The user's id.") @Range(min = 1) @Example("1") long userId,
      @Description("Whether to list the done or the open ones; both by default.") @Example("false")
          Optional<Boolean> completed,
      @Description("How many items at most.") @Range(min = 1) @Example("10")
          Optional<Integer> limit) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec(
        "list-user-todos",
        "List the todos of a user.",
        Input.class,
        "{\"userId\": 1}",
        "{\"userId\": 1, \"completed\": false}");
  }

  @Override
  HttpRequest request(Input input) {
    HttpRequest request = get("/users/" + input.userId() + "/todos", input.limit());
    return input.completed().map(done -> request.query("completed", done)).orElse(request);
  }
}
