package dev.dispatch.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DemoResourcesTest {

  private DemoApi api;
  private DemoClient client;

  @BeforeEach
  void start() throws Exception {
    api = DemoApi.start();
    client = new DemoClient(api);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({"users,10", "posts,100", "comments,500", "albums,100", "photos,5000", "todos,200"})
  void listsEveryCollectionInFull(String collection, int count) throws Exception {
    JsonNode list = client.get("/" + collection);

    assertThat(list.size()).isEqualTo(count);
    assertThat(list.get(count - 1).path("id").asInt()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "posts|userId,id,title,body",
        "comments|postId,id,name,email,body",
        "albums|userId,id,title",
        "photos|albumId,id,title,url,thumbnailUrl",
        "todos|userId,id,title,completed",
        "users|id,name,username,email,address,phone,website,company"
      })
  void itemsHaveTheFieldsOfThePublicApi(String collection, String fields) throws Exception {
    assertThat(client.get("/" + collection + "/1").propertyNames())
        .containsExactly(fields.split(","));
  }

  @Test
  void usersHaveAnAddressWithAPlaceAndACompany() throws Exception {
    JsonNode user = client.get("/users/3");

    assertThat(user.at("/address").propertyNames())
        .containsExactly("street", "suite", "city", "zipcode", "geo");
    assertThat(user.at("/address/geo/lat").isString()).isTrue();
    assertThat(user.at("/company").propertyNames()).containsExactly("name", "catchPhrase", "bs");
  }

  @Test
  void anItemIsTheSameInEveryProcessAndInEveryList() throws Exception {
    assertThat(client.get("/posts/1").path("title").asString())
        .isEqualTo("patient orchard answers signal");
    assertThat(client.get("/posts").get(41)).isEqualTo(client.get("/posts/42"));
  }

  @ParameterizedTest
  @CsvSource({
    "/users/2/posts,10,/posts?userId=2",
    "/users/2/todos,20,/todos?userId=2",
    "/users/2/albums,10,/albums?userId=2",
    "/posts/100/comments,5,/comments?postId=100",
    "/albums/100/photos,50,/photos?albumId=100"
  })
  void nestedListsAreTheFilteredLists(String nested, int count, String filtered) throws Exception {
    assertThat(client.get(nested).size()).isEqualTo(count);
    assertThat(client.get(nested)).isEqualTo(client.get(filtered));
  }

  @ParameterizedTest
  @CsvSource({
    "/posts?id=3&id=5,2",
    "/posts?userId=1&id=11,0",
    "/users?address.city=Northmere,1",
    "/todos?userId=1&completed=true&completed=false,20",
    "/posts?nothing=1,0",
    "/posts?_limit=7,7",
    "/posts?_start=98&_limit=7,2",
    "/posts?_limit=0,0",
    "/posts?_unknown=1,100",
    "/users/1/posts?_limit=3,3"
  })
  void filtersByAnyFieldAndLimits(String path, int count) throws Exception {
    assertThat(client.get(path).size()).isEqualTo(count);
  }

  @Test
  void someTodosAreCompletedAndSomeAreNot() throws Exception {
    for (int user = 1; user <= 10; user++) {
      assertThat(client.get("/users/" + user + "/todos?completed=true").size()).isBetween(1, 19);
    }
  }

  @Test
  void aLimitedListSaysHowManyMatch() throws Exception {
    HttpResponse<String> response = client.send("GET", "/posts?userId=1&_limit=2", "");

    assertThat(response.headers().firstValue("X-Total-Count")).contains("10");
  }

  @Test
  void createdItemsGetTheNextIdAndAreNotKept() throws Exception {
    HttpResponse<String> created = client.send("POST", "/posts", "{\"title\":\"t\",\"id\":7}");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).contains("/posts/101");
    assertThat(created.body()).isEqualTo("{\"title\":\"t\",\"id\":101}");
    assertThat(client.status("GET", "/posts/101", "")).isEqualTo(404);
  }

  @Test
  void putReplacesAndPatchMerges() throws Exception {
    JsonNode before = client.get("/posts/1");
    JsonNode put = DemoClient.body(client.send("PUT", "/posts/1", "{\"title\":\"new\",\"id\":9}"));
    JsonNode patched = DemoClient.body(client.send("PATCH", "/posts/1", "{\"title\":\"new\"}"));

    assertThat(put.toString()).isEqualTo("{\"title\":\"new\",\"id\":1}");
    assertThat(patched.path("title").asString()).isEqualTo("new");
    assertThat(patched.path("body")).isEqualTo(before.path("body"));
    assertThat(client.get("/posts/1")).isEqualTo(before);
  }

  @Test
  void deleteAnswersAnEmptyObject() throws Exception {
    HttpResponse<String> deleted = client.send("DELETE", "/posts/1", "");

    assertThat(List.of(deleted.statusCode(), deleted.body())).isEqualTo(List.of(200, "{}"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/",
    "GET,/nothing",
    "GET,/posts/0",
    "GET,/posts/101",
    "GET,/posts/1.0",
    "GET,/posts/-1",
    "GET,/posts/99999999999",
    "DELETE,/posts/101",
    "GET,/posts/1/photos",
    "GET,/users/11/posts",
    "GET,/posts/1/comments/1"
  })
  void whatIsNotThereIsAnEmptyObject(String method, String path) throws Exception {
    HttpResponse<String> response = client.send(method, path, "");

    assertThat(List.of(response.statusCode(), response.body())).isEqualTo(List.of(404, "{}"));
  }

  @ParameterizedTest
  @CsvSource({"POST,/posts,400", "PUT,/posts/1,400", "DELETE,/posts,405", "POST,/posts/1,405"})
  void refusesWritesThatMakeNoSense(String method, String path, int status) throws Exception {
    assertThat(client.status(method, path, "[1]")).isEqualTo(status);
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    String text = "x".repeat(Request.MAX_BODY_BYTES);

    assertThat(client.status("POST", "/posts", "{\"title\":\"" + text + "\"}")).isEqualTo(413);
  }

  @Test
  void headHasNoBody() throws Exception {
    HttpResponse<String> response = client.send("HEAD", "/posts/1", "");

    assertThat(List.of(response.statusCode(), response.body())).isEqualTo(List.of(200, ""));
  }
}
