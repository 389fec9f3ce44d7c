package dev.dispatch.core.module.importer.captured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarImportTest {

  private static final String JSON = "'content': {'mimeType': 'application/json', 'text': '{}'}";

  @TempDir Path root;

  private CapturedRoundTrip imported(String... entries) {
    String text = "{'log': {'version': '1.2', 'entries': [" + String.join(",", entries) + "]}}";
    return new CapturedRoundTrip(HarImport.read(text.replace('\'', '"')), root);
  }

  private static String entry(String request) {
    return "{'request': {" + request + "}, 'response': {'status': 200, " + JSON + "}}";
  }

  @Test
  void takesARequestThatWasSentOftenOnce() throws InterruptedException {
    CapturedRoundTrip trip =
        imported(
            entry("'method': 'GET', 'url': 'https://a.example/users/1'"),
            entry("'method': 'GET', 'url': 'https://a.example/users/2'"),
            entry("'method': 'DELETE', 'url': 'https://a.example/users/2'"));

    assertThat(trip.run()).hasSize(2);
  }

  @Test
  void keepsNoSecretOfHeadersCookiesQueriesOrBodies() throws InterruptedException {
    CapturedRoundTrip trip =
        imported(
            entry(
                """
                'method': 'POST', 'url': 'https://u:pw-12345678@a.example/s?api_key=key-12345678&page=2',
                'headers': [{'name': 'Authorization', 'value': 'Bearer tok-12345678'},
                  {'name': 'Cookie', 'value': 'sid=sid-12345678'}, {'name': 'X-Api-Key', 'value': 'xak-12345678'},
                  {'name': 'X-Trace', 'value': 'on'}],
                'cookies': [{'name': 'sid', 'value': 'sid-12345678'}],
                'postData': {'mimeType': 'application/json',
                  'text': '{\\"user\\": {\\"password\\": \\"pass-12345678\\"}, \\"secret\\": \\"sec-12345678\\"}'}
                """));

    RecordedRequest sent = trip.run().values().iterator().next();
    assertThat(sent.getHeaders().get("Authorization")).startsWith("Bearer bound");
    assertThat(sent.getHeaders().get("X-Trace")).isEqualTo("on");
    assertThat(sent.getTarget()).isEqualTo("/s?page=2");
    assertThat(trip.files()).doesNotContain("12345678");
    assertThat(trip.notes()).anySatisfy(note -> assertThat(note).contains("Cookies are left out"));
  }

  @Test
  void leavesOutPagesScriptsAndPreflights() throws InterruptedException {
    CapturedRoundTrip trip =
        imported(
            entry("'method': 'GET', 'url': 'https://a.example/users'"),
            entry("'method': 'OPTIONS', 'url': 'https://a.example/users'"),
            """
            {'request': {'method': 'GET', 'url': 'https://a.example/'},
             'response': {'status': 200, 'content': {'mimeType': 'text/html', 'text': ''}}}
            """);

    assertThat(trip.run()).hasSize(1);
    assertThat(trip.notes()).anySatisfy(note -> assertThat(note).contains("left out: 2"));
  }

  @Test
  void sendsFormsAndParts() throws InterruptedException {
    CapturedRoundTrip trip =
        imported(
            entry(
                "'method': 'POST', 'url': 'https://a.example/form', 'postData': {'mimeType':"
                    + " 'application/x-www-form-urlencoded', 'text': 'a=b%26c&d=e'}"),
            entry(
                "'method': 'POST', 'url': 'https://a.example/parts', 'postData': {'mimeType':"
                    + " 'multipart/form-data; boundary=x', 'params': [{'name': 'photo',"
                    + " 'fileName': 'a.png'}]}"));

    assertThat(trip.run().values())
        .extracting(request -> request.getBody().utf8())
        .anySatisfy(body -> assertThat(body).isEqualTo("a=b%26c&d=e"))
        .anySatisfy(body -> assertThat(body).contains("filename=\"a.png\""));
  }

  @Test
  void refusesWhatIsNoRecording() {
    assertThatThrownBy(() -> HarImport.read("{}"))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining("no HAR");
  }
}
