package dev.dispatch.module.jsonplaceholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.testkit.module.FakeActionContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonplaceholderActionsTest {

  private static final Optional<Integer> ALL = Optional.empty();

  private final FakeActionContext context = new FakeActionContext();

  /** A list action with a payload, and the request that it makes. */
  record Listing<I extends Record>(ListAction<I> action, I input, HttpRequest request) {}

  static List<Listing<?>> listings() {
    return List.of(
        new Listing<>(new ListPosts(), new ListPosts.Input(Optional.empty(), ALL), get("/posts")),
        new Listing<>(
            new ListPosts(),
            new ListPosts.Input(Optional.of(1L), Optional.of(2)),
            get("/posts").query("_limit", 2).query("userId", 1)),
        new Listing<>(new ListUserPosts(), new ListUserPosts.Input(1, ALL), get("/users/1/posts")),
        new Listing<>(
            new ListUserTodos(),
            new ListUserTodos.Input(1, Optional.of(false), ALL),
            get("/users/1/todos").query("completed", false)),
        new Listing<>(
            new ListUserAlbums(), new ListUserAlbums.Input(1, ALL), get("/users/1/albums")),
        new Listing<>(
            new ListPostComments(), new ListPostComments.Input(1, ALL), get("/posts/1/comments")),
        new Listing<>(
            new ListAlbumPhotos(), new ListAlbumPhotos.Input(1, ALL), get("/albums/1/photos")));
  }

  @ParameterizedTest
  @MethodSource("listings")
  void listsByRelativePath(Listing<?> listing) throws InterruptedException {
    context.http().answering(200, List.of(Map.of("id", 7), Map.of("id", 8)));

    ActionResult<Object> result = run(listing);

    assertThat(context.http().request()).isEqualTo(listing.request());
    assertThat(result.exports()).contains(new ListAction.Exports(2, Optional.of(7)));
    assertThat(result.detail()).contains("count=2");
  }

  private <I extends Record> ActionResult<Object> run(Listing<I> listing)
      throws InterruptedException {
    return listing.action().run(context, listing.input());
  }

  @Test
  void anEmptyListHasNoFirst() throws InterruptedException {
    context.http().answering(200, List.of());

    assertThat(new ListUserPosts().run(context, new ListUserPosts.Input(1, ALL)).exports())
        .contains(new ListAction.Exports(0, Optional.empty()));
  }

  @Test
  void readsAPost() throws InterruptedException {
    context.http().answering(200, Map.of("id", 1, "title", "Hello"));

    ActionResult<Object> result = new GetPost().run(context, new GetPost.Input(1));

    assertThat(context.http().request()).isEqualTo(get("/posts/1"));
    assertThat(result.exports())
        .contains(new ItemAction.Exports(Optional.of(1), Optional.of("Hello")));
  }

  @Test
  void readsAUserWithHerNameAsTitle() throws InterruptedException {
    context.http().answering(200, Map.of("id", 1, "name", "Ann"));

    assertThat(new GetUser().run(context, new GetUser.Input(1)).exports())
        .contains(new ItemAction.Exports(Optional.of(1), Optional.of("Ann")));
  }

  @Test
  void createsAPost() throws InterruptedException {
    CreatePost.Input post = new CreatePost.Input("Hello", "A text.", 1);

    assertThat(sent(new CreatePost(), post))
        .isEqualTo(HttpRequest.of("POST", "/posts").body(new HttpBody.Json(post)));
  }

  @Test
  void replacesAPost() throws InterruptedException {
    UpdatePost.Input post = new UpdatePost.Input(1, "Hello", "A text.", 1);

    assertThat(sent(new UpdatePost(), post))
        .isEqualTo(HttpRequest.of("PUT", "/posts/1").body(new HttpBody.Json(post)));
  }

  @Test
  void patchesOnlyWhatIsGiven() throws InterruptedException {
    PatchPost.Input change =
        new PatchPost.Input(1, Optional.of("Hello"), Optional.empty(), Optional.empty());

    assertThat(sent(new PatchPost(), change))
        .isEqualTo(
            HttpRequest.of("PATCH", "/posts/1").body(new HttpBody.Json(Map.of("title", "Hello"))));
  }

  private <I extends Record> HttpRequest sent(Action<I, Object> action, I input)
      throws InterruptedException {
    context.http().answering(200, Map.of("id", 1));
    action.run(context, input);
    return context.http().request();
  }

  @Test
  void deletesThoughTheServerAnswersNothing() throws InterruptedException {
    context.http().answering(204, null);

    ActionResult<Object> result = new DeletePost().run(context, new DeletePost.Input(1));

    assertThat(context.http().request()).isEqualTo(HttpRequest.of("DELETE", "/posts/1"));
    assertThat(result.detail()).contains("deleted id=1");
  }

  @Test
  void failsOnWhatIsNotFound() {
    context.http().answering(404, Map.of());

    assertThatThrownBy(() -> new GetPost().run(context, new GetPost.Input(999)))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining("GET /posts/999 answered 404");
  }

  @Test
  void failsWhereAListIsNone() {
    context.http().answering(200, "<html>");

    assertThatThrownBy(() -> new ListUserPosts().run(context, new ListUserPosts.Input(1, ALL)))
        .hasMessageContaining("did not answer with a list");
  }

  private static HttpRequest get(String path) {
    return HttpRequest.of("GET", path);
  }
}
