package dev.dispatch.module.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.ActionResult;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.testkit.module.FakeActionContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestTest {

  private final FakeActionContext context = new FakeActionContext().folder(Path.of("/jobs"));

  private HttpRequest sent(RequestInput input) throws InterruptedException {
    context.http().answering(200, Map.of());
    new Request().run(context, input);
    return context.http().request();
  }

  @Test
  void getsAPathByDefault() throws InterruptedException {
    assertThat(sent(Requests.with())).isEqualTo(HttpRequest.of("GET", "/items"));
  }

  @Test
  void sendsMethodQueryAndHeaders() throws InterruptedException {
    HttpRequest request =
        sent(
            Requests.with(
                "method", "delete",
                "query", Map.of("tag", List.of("a", 2, true)),
                "headers", Map.of("x-count", 3)));

    assertThat(request.method()).isEqualTo("DELETE");
    assertThat(request.query()).isEqualTo(Map.of("tag", List.of("a", "2", "true")));
    assertThat(request.headers()).isEqualTo(Map.of("x-count", "3"));
  }

  @Test
  void takesAnAbsoluteUrl() throws InterruptedException {
    assertThat(sent(Requests.of(Map.of("url", "HTTPS://api.example.com/x"))).url())
        .isEqualTo("HTTPS://api.example.com/x");
  }

  @Test
  void tellsAJsonNullFromNoBody() throws InterruptedException {
    assertThat(sent(Requests.with("json", null)).body()).contains(new HttpBody.Json(null));
  }

  @Test
  void sendsAJsonTree() throws InterruptedException {
    assertThat(sent(Requests.with("json", List.of(1, "a"))).body())
        .contains(new HttpBody.Json(List.of(1, "a")));
  }

  @Test
  void sendsAForm() throws InterruptedException {
    assertThat(sent(Requests.with("form", Map.of("a", List.of("x", "y")))).body())
        .contains(new HttpBody.Form(Map.of("a", List.of("x", "y"))));
  }

  @Test
  void sendsMultipartWithFilesBesideTheJob() throws InterruptedException {
    Object parts =
        List.of(
            Map.of("name", "note", "value", "hi"),
            Map.of("name", "photo", "file", "a.png", "contentType", "image/png"));

    HttpBody.Multipart body =
        (HttpBody.Multipart) sent(Requests.with("multipart", parts)).body().orElseThrow();

    assertThat(body.parts().getFirst().value()).contains("hi");
    assertThat(body.parts().getLast().file()).contains(Path.of("/jobs/a.png"));
    assertThat(body.parts().getLast().contentType()).contains("image/png");
  }

  @Test
  void sendsTextAndFilesWithTheirMediaType() throws InterruptedException {
    assertThat(sent(Requests.with("text", "a,b", "contentType", "text/csv")).body())
        .contains(new HttpBody.Text("a,b", Optional.of("text/csv")));
  }

  @Test
  void streamsAFileBesideTheJob() throws InterruptedException {
    assertThat(sent(Requests.with("bodyFile", "up.bin")).body())
        .contains(new HttpBody.File(Path.of("/jobs/up.bin"), Optional.empty()));
  }

  @Test
  void savesTheResponseBesideTheJob() throws InterruptedException {
    assertThat(sent(Requests.with("saveTo", "down.bin")).saveTo())
        .contains(Path.of("/jobs/down.bin"));
  }

  @Test
  void givesTheBodyAndExportsStatusAndHeaders() throws InterruptedException {
    Map<String, List<String>> headers =
        Map.of(
            "content-type", List.of("application/json; charset=utf-8"), "vary", List.of("a", "b"));
    context.http().answering(new HttpResponse(200, headers, Map.of("id", 1), "http://x/"));

    ActionResult<Object> result = new Request().run(context, Requests.with());

    assertThat(result.response()).isEqualTo(Map.of("id", 1));
    assertThat(result.exports())
        .contains(
            new RequestExports(
                200,
                Map.of("content-type", "application/json; charset=utf-8", "vary", "a, b"),
                Optional.of("application/json")));
    assertThat(result.detail()).contains("status=200");
  }

  @Test
  void failsOnAnyStatusButSuccessByDefault() {
    context.http().answering(302, null);

    assertThatThrownBy(() -> new Request().run(context, Requests.with()))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining("GET /items answered 302");
  }

  @Test
  void takesAnExpectedStatusAsRight() throws InterruptedException {
    context.http().answering(404, null);

    ActionResult<Object> result =
        new Request().run(context, Requests.with("expectStatus", List.of(404)));

    assertThat(result.response()).isNull();
  }

  @Test
  void failsOnASuccessThatIsNotTheExpectedOne() {
    context.http().answering(200, null);

    assertThatThrownBy(
            () -> new Request().run(context, Requests.with("expectStatus", List.of(201))))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(ModuleError.ACTION_UNEXPECTED_ANSWER))
        .hasMessageContaining("answered 200, expected [201]");
  }

  @Test
  void refusesTwoBodies() {
    refuses("has 2 bodies", Requests.with("text", "a", "json", null));
  }

  @Test
  void refusesPathAndUrlTogetherOrNeither() {
    refuses("either 'path' or 'url'", Requests.with("url", "http://a/"));
    refuses("either 'path' or 'url'", Requests.of(Map.of()));
  }

  @Test
  void refusesAPathThatLeavesTheBaseUrl() {
    refuses("'path' is no path", Requests.with("path", "https://evil/"));
    refuses("'path' is no path", Requests.with("path", "//evil/"));
  }

  @Test
  void refusesAUrlThatIsNoHttp() {
    refuses("'url' is no absolute", Requests.of(Map.of("url", "file:///etc/passwd")));
  }

  @Test
  void refusesValuesThatAreNoText() {
    refuses("'a' in 'query'", Requests.with("query", Map.of("a", Map.of())));
    refuses("'a' in 'headers'", Requests.with("headers", Map.of("a", List.of())));
  }

  private void refuses(String message, RequestInput input) {
    assertThatThrownBy(() -> new Request().run(context, input))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining(message);
    assertThat(context.http().requests()).isEmpty();
  }

  @Test
  void refusesAPartThatIsBothTextAndFile() {
    Object parts = List.of(Map.of("name", "a", "value", "x", "file", "y"));

    assertThatThrownBy(() -> Requests.with("multipart", parts))
        .hasMessageContaining("either 'value' or 'file'");
  }
}
