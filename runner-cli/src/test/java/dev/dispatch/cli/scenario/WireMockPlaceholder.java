package dev.dispatch.cli.scenario;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.dispatch.testkit.scenario.ScenarioServer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A second server of the placeholder shape, with data of its own, that shares nothing with the demo
 * API: a job that runs against both does not lean on either.
 *
 * <p>Three users, four posts a user, two comments a post, two albums a user, three photos an album,
 * five todos a user.
 */
final class WireMockPlaceholder implements ScenarioServer {

  private static final int USERS = 3;
  private static final int POSTS = 4;
  private static final int COMMENTS = 2;
  private static final int ALBUMS = 2;
  private static final int PHOTOS = 3;
  private static final int TODOS = 5;

  private final WireMockServer server =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().globalTemplating(true));

  private WireMockPlaceholder() {}

  static WireMockPlaceholder start() {
    WireMockPlaceholder placeholder = new WireMockPlaceholder();
    placeholder.server.start();
    placeholder.users();
    placeholder.posts();
    return placeholder;
  }

  @Override
  public String baseUrl() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void users() {
    for (int user = 1; user <= USERS; user++) {
      String path = "/users/" + user;
      get(path, user(user));
      get(path + "/posts", list(user, POSTS, WireMockPlaceholder::post));
      get(path + "/albums", list(user, ALBUMS, WireMockPlaceholder::album));
      todos(path + "/todos", user);
      limitedPosts(user);
    }
    for (int album = 1; album <= USERS * ALBUMS; album++) {
      get("/albums/" + album + "/photos", list(album, PHOTOS, WireMockPlaceholder::photo));
    }
  }

  private void posts() {
    for (int post = 1; post <= USERS * POSTS; post++) {
      get("/posts/" + post, post(post));
      get("/posts/" + post + "/comments", list(post, COMMENTS, WireMockPlaceholder::comment));
      String path = "/posts/" + post;
      write("PUT", path, 200, merged("request.body", "'{\"id\": " + post + "}'"));
      write("PATCH", path, 200, merged("'" + post(post) + "'", "request.body"));
      write("DELETE", path, 200, "{}");
    }
    int next = USERS * POSTS + 1;
    write("POST", "/posts", 201, merged("request.body", "'{\"id\": " + next + "}'"));
  }

  private void limitedPosts(int user) {
    for (int limit = 1; limit <= POSTS; limit++) {
      server.stubFor(
          request("GET", urlPathEqualTo("/posts"))
              .withQueryParam("userId", equalTo(Integer.toString(user)))
              .withQueryParam("_limit", equalTo(Integer.toString(limit)))
              .willReturn(jsonResponse(list(first(user, POSTS), limit), 200)));
    }
  }

  private void todos(String path, int user) {
    for (boolean completed : new boolean[] {true, false}) {
      List<String> todos =
          ids(user, TODOS)
              .filter(id -> isCompleted(id) == completed)
              .mapToObj(WireMockPlaceholder::todo)
              .toList();
      server.stubFor(
          plainGet(path)
              .withQueryParam("completed", equalTo(Boolean.toString(completed)))
              .willReturn(jsonResponse(todos.toString(), 200)));
    }
    server.stubFor(
        plainGet(path)
            .withQueryParam("completed", absent())
            .willReturn(jsonResponse(list(user, TODOS, WireMockPlaceholder::todo), 200)));
  }

  private void get(String path, String body) {
    server.stubFor(plainGet(path).willReturn(jsonResponse(body, 200)));
  }

  private void write(String method, String path, int status, String body) {
    server.stubFor(request(method, urlPathEqualTo(path)).willReturn(jsonResponse(body, status)));
  }

  private static MappingBuilder plainGet(String path) {
    return request("GET", urlPathEqualTo(path));
  }

  private static String merged(String first, String second) {
    return "{{{jsonMerge " + first + " " + second + "}}}";
  }

  private static int first(int parent, int each) {
    return (parent - 1) * each + 1;
  }

  private static IntStream ids(int parent, int each) {
    return IntStream.range(first(parent, each), first(parent, each) + each);
  }

  private static String list(int parent, int each, IntFunction<String> item) {
    return ids(parent, each).mapToObj(item).toList().toString();
  }

  private static String list(int first, int limit) {
    return IntStream.range(first, first + limit)
        .mapToObj(WireMockPlaceholder::post)
        .toList()
        .toString();
  }

  private static String user(int id) {
    return """
    {"id": %d, "name": "Reader %d", "username": "reader%d", "email": "r%d@test.invalid", \
    "address": {"street": "A", "suite": "B", "city": "C", "zipcode": "D", \
    "geo": {"lat": "0.5", "lng": "1.5"}}, "phone": "1", "website": "test.invalid", \
    "company": {"name": "E", "catchPhrase": "F", "bs": "G"}}\
    """
        .formatted(id, id, id, id);
  }

  private static String post(int id) {
    return """
    {"userId": %d, "id": %d, "title": "post number %d", "body": "text of %d"}\
    """
        .formatted((id - 1) / POSTS + 1, id, id, id);
  }

  private static String comment(int id) {
    return """
    {"postId": %d, "id": %d, "name": "on it", "email": "c%d@test.invalid", "body": "yes"}\
    """
        .formatted((id - 1) / COMMENTS + 1, id, id);
  }

  private static String album(int id) {
    return """
    {"userId": %d, "id": %d, "title": "album %d"}\
    """
        .formatted((id - 1) / ALBUMS + 1, id, id);
  }

  private static String photo(int id) {
    return """
    {"albumId": %d, "id": %d, "title": "photo %d", "url": "https://test.invalid/%d", \
    "thumbnailUrl": "https://test.invalid/t/%d"}\
    """
        .formatted((id - 1) / PHOTOS + 1, id, id, id, id);
  }

  private static String todo(int id) {
    return """
    {"userId": %d, "id": %d, "title": "todo %d", "completed": %b}\
    """
        .formatted((id - 1) / TODOS + 1, id, id, isCompleted(id));
  }

  private static boolean isCompleted(int id) {
    return id % 2 == 0;
  }
}
