package dev.dispatch.core.module.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.json.JsonText;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseTest {

  private static final String GET =
      "'description': 'Act.', 'request': {'method': 'GET', 'path': '/s'}";
  private static final String POST =
      "'description': 'Act.', 'request': {'method': 'POST', 'path': '/s'}";

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private RequestOutcome run(String members) throws InterruptedException {
    return wire.run("{" + members + "}", "{}");
  }

  private static void fails(ThrowingCallable action, String code, ErrorKind kind, String words) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> {
              assertThat(e.code().name()).isEqualTo(code);
              assertThat(e.code().kind()).isEqualTo(kind);
              assertThat(e.getMessage()).contains(words);
            });
  }

  @Test
  void handsOnBodyAndExports() throws InterruptedException {
    wire.answer(201, "{\"id\": 7, \"tags\": [{\"n\": \"a\"}, {\"n\": \"b\"}]}", "Location", "/s/7");

    RequestOutcome outcome =
        run(
            GET
                + """
                , 'exports': {'id': '$.id', 'names': '$.tags[*].n',
                   'at': {'header': 'location', 'description': 'Where.'},
                   'gone': {'path': '$.gone', 'optional': true}}
                """);

    assertThat(JsonText.compact(outcome.exports()))
        .isEqualTo("{\"id\":7,\"names\":[\"a\",\"b\"],\"at\":\"/s/7\"}");
    assertThat(outcome.response().path("id").asInt()).isEqualTo(7);
    assertThat(outcome.status()).isEqualTo(201);
  }

  @Test
  void anExportThatIsNotThereFailsAndSaysWhich() {
    wire.answer(200, "{}");

    fails(
        () -> run(GET + ", 'exports': {'id': '$.id'}"),
        "ACTION_RESPONSE_MISMATCH",
        ErrorKind.EXPECTATION,
        "no '$.id', which it exports as 'id'");
  }

  @Test
  void anEmptyAnswerIsJsonNull() throws InterruptedException {
    wire.answer(204, "");

    assertThat(run(GET).response().isNull()).isTrue();
  }

  @Test
  void anotherStatusThanExpectedFails() {
    wire.answer(200, "{}").answer(404, "{}");

    fails(
        () -> run(GET + ", 'expectStatus': [201]"),
        "ACTION_UNEXPECTED_ANSWER",
        ErrorKind.EXPECTATION,
        "answered 200, expected [201]");
    fails(() -> run(GET), "HTTP_UNEXPECTED_STATUS", ErrorKind.EXPECTATION, "404");
  }

  @Test
  void anErrorStatusCanBeExpected() throws InterruptedException {
    wire.answer(404, "{\"error\": \"none\"}");

    assertThat(run(GET + ", 'expectStatus': [200, 404]").status()).isEqualTo(404);
  }

  @Test
  void theResponseIsCheckedWhenAsked() throws InterruptedException {
    String schema = ", 'response': {'type': 'object', 'required': ['id']}";
    wire.answer(200, "{\"secret\": 1}").answer(200, "{\"secret\": 1}").answer(200, "{\"id\": 1}");

    assertThat(run(GET + schema).status()).isEqualTo(200);
    fails(
        () -> run(GET + schema + ", 'checkResponse': true"),
        "ACTION_RESPONSE_MISMATCH",
        ErrorKind.EXPECTATION,
        "does not match its schema in 1 place");
    assertThat(run(GET + schema + ", 'checkResponse': true").status()).isEqualTo(200);
  }

  @Test
  void aServerThatIsNotAbleJustNowIsTransient() {
    wire.answer(503, "");

    fails(() -> run(GET), "HTTP_STATUS_TRANSIENT", ErrorKind.TRANSIENT, "503");
  }

  @Test
  void aSafeRequestIsRetriedWithGrowingWaits() throws InterruptedException {
    wire.answer(503, "").answer(503, "").answer(200, "{}");

    run(GET + ", 'retry': {'maxAttempts': 3, 'delayMs': 100}");

    assertThat(wire.requests()).isEqualTo(3);
    assertThat(wire.calls).hasSize(3);
    assertThat(wire.sleeps).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void theLastAttemptSaysWhatItWasAnswered() {
    wire.answer(503, "").answer(503, "");

    fails(
        () -> run(GET + ", 'retry': {'maxAttempts': 2, 'delayMs': 0}"),
        "HTTP_STATUS_TRANSIENT",
        ErrorKind.TRANSIENT,
        "503");
  }

  @Test
  void aRequestThatIsNotSafeToRepeatIsSentOnce() {
    wire.answer(503, "").answer(200, "{}");

    fails(
        () -> run(POST + ", 'retry': {'maxAttempts': 3, 'on': ['transient', 'status:503']}"),
        "HTTP_UNEXPECTED_STATUS",
        ErrorKind.EXPECTATION,
        "503");
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void aModuleMaySayThatAStatusIsSafeToRetry() throws InterruptedException {
    wire.answer(409, "").answer(200, "{}");

    run(POST + ", 'retry': {'maxAttempts': 2, 'delayMs': 5, 'on': ['status:409'], 'unsafe': true}");

    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws InterruptedException {
    wire.answer(503, "", "Retry-After", "7").answer(200, "{}");

    run(GET + ", 'retry': {'maxAttempts': 2, 'delayMs': 5}");

    assertThat(wire.sleeps).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void doesNotWaitLongerThanAMinute() {
    wire.answer(503, "", "Retry-After", "3600");

    fails(
        () -> run(GET + ", 'retry': {'maxAttempts': 2}"),
        "HTTP_STATUS_TRANSIENT",
        ErrorKind.TRANSIENT,
        "503");
    assertThat(wire.sleeps).isEmpty();
  }
}
