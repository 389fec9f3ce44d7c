package dev.dispatch.core.report.har;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.fixture.RunFolder;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.schema.SchemaValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HarDocumentTest {

  @TempDir Path folder;
  private RunFolder run;

  @BeforeEach
  void run() {
    run = RunFolder.ended(folder, "20260102-030405-job-run-6780001", "SUCCESS");
  }

  @Test
  void isAnEntryForEachCallAndAPageForEachStep() {
    run.step("in", "1").call("in", "POST", "http://h/login", 200, "{'a':1}", "{'b':2}");
    run.call("in", "GET", "http://h/again", 200, "{}");
    run.step("out", "1").call("out", "GET", "http://h/x", 404, "{}");

    JsonNode log = HarDocument.of(run.record()).path("log");

    assertThat(log.path("entries")).hasSize(3);
    assertThat(log.path("pages").valueStream().map(page -> page.path("id").asString()))
        .containsExactly("in", "out");
    assertThat(log.path("pages").get(0).path("title").asString()).isEqualTo("in http.request");
  }

  @Test
  void timeIsTheSumOfThePhases() {
    run.step("s", "1").call("s", "GET", "http://h/x", 200, "{}");

    JsonNode entry = entry();

    assertThat(entry.path("time").decimalValue()).isEqualByComparingTo("9");
    assertThat(entry.path("timings").path("connect").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(entry.path("timings").path("dns").asInt()).isEqualTo(-1);
  }

  @Test
  void decodesTheQuery() {
    run.step("s", "1").call("s", "GET", "http://h/x?a=1%202&b&c=%zz#f", 200, "{}");

    assertThat(JsonText.compact(entry().path("request").path("queryString")))
        .isEqualTo(
            "[{\"name\":\"a\",\"value\":\"1 2\"},{\"name\":\"b\",\"value\":\"\"},"
                + "{\"name\":\"c\",\"value\":\"%zz\"}]");
  }

  @Test
  void hasTheBodies() {
    run.step("s", "1").call("s", "POST", "http://h/x", 201, "{'a':1}", "{'b':2}");

    assertThat(entry().path("request").path("postData").path("text").asString())
        .isEqualTo("{\"a\":1}");
    assertThat(entry().path("response").path("content").path("text").asString())
        .isEqualTo("{\"b\":2}");
  }

  @Test
  void aCallWithoutAnswerHasStatusZeroAndItsFault() {
    run.step("s", "null")
        .file(
            "http_calls.jsonl",
            "{'index':1,'stepId':'s','attempt':1,'method':'GET','url':'http://h','status':0,"
                + "'error':{'code':'HTTP_CONNECT_FAILED','message':'refused'},"
                + "'request':{'headers':[]},'response':{'headers':[]},'timingUs':{},"
                + "'startedAt':'2026-01-02T03:04:05.700Z'}\n");

    assertThat(entry().path("response").path("status").asInt()).isZero();
    assertThat(entry().path("comment").asString())
        .isEqualTo("attempt 1, HTTP_CONNECT_FAILED: refused");
  }

  @Test
  void meetsTheSchemaOfHar() throws IOException {
    run.step("s", "1").call("s", "POST", "http://h/x?y=1", 201, "{'a':1}", "{'b':2}");
    run.call("s", "GET", "http://h/x", 204, "");

    JsonNode schema = StrictJson.parse(schema(), "har", JsonLimits.JOB).root();
    assertThat(SchemaValidator.of(schema).validate(HarDocument.of(run.record()))).isEmpty();
  }

  private static byte[] schema() throws IOException {
    try (InputStream in = HarDocumentTest.class.getResourceAsStream("har-1.2.schema.json")) {
      return in.readAllBytes();
    }
  }

  private JsonNode entry() {
    return HarDocument.of(run.record()).path("log").path("entries").get(0);
  }
}
