package dev.dispatch.module.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.ActionResult;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.testkit.module.FakeActionContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueActionsTest {

  private final FakeActionContext context = new FakeActionContext();

  @Test
  void makesUuidsOfVersionFourFromTheRunsRandomness() {
    UUID made = UUID.fromString(new Uuid().run(context, new Uuid.Input()).response().uuid());

    assertThat(made.version()).isEqualTo(4);
    assertThat(made.variant()).isEqualTo(2);
    assertThat(new Uuid().run(new FakeActionContext(), new Uuid.Input()).response().uuid())
        .isEqualTo(made.toString());
  }

  @Test
  void tellsTheTimeOfTheRunsClock() {
    context.clock().set(Instant.parse("2026-02-03T04:05:06.007Z"));

    assertThat(new Now().run(context, new Now.Input("0s")).response())
        .isEqualTo(
            new Now.Time("2026-02-03T04:05:06.007Z", "2026-02-03", 1770091506007L, 1770091506L));
  }

  @ParameterizedTest
  @CsvSource({
    "-1d, 2025-12-31T00:00:00.000Z",
    "+90m, 2026-01-01T01:30:00.000Z",
    "5ms, 2026-01-01T00:00:00.005Z"
  })
  void tellsATimeBeforeOrAfter(String offset, String expected) {
    assertThat(new Now().run(context, new Now.Input(offset)).response().iso()).isEqualTo(expected);
  }

  @Test
  void makesIntegersWithinBothBounds() {
    RandomValue.Input die = random(RandomValue.Kind.INTEGER, 1, 6, 1, "a");

    assertThat(Stream.generate(() -> made(die)).limit(200))
        .contains(1L, 6L)
        .allMatch(value -> (long) value >= 1 && (long) value <= 6);
  }

  @Test
  void makesTextsOfTheAlphabet() {
    assertThat((String) made(random(RandomValue.Kind.TEXT, 0, 0, 8, "ab"))).matches("[ab]{8}");
  }

  @Test
  void refusesAnEmptyRange() {
    assertThatThrownBy(() -> made(random(RandomValue.Kind.INTEGER, 2, 1, 1, "a")))
        .hasMessageContaining("'min' 2 is greater");
  }

  private Object made(RandomValue.Input input) {
    return new RandomValue().run(context, input).response().value();
  }

  private static RandomValue.Input random(
      RandomValue.Kind kind, long min, long max, int length, String alphabet) {
    return new RandomValue.Input(kind, min, max, length, alphabet);
  }

  /** Well-known digests of the text {@code abc}: FIPS 180-4 examples, RFC 1321. */
  @ParameterizedTest
  @CsvSource({
    "SHA_256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "SHA_1, a9993e364706816aba3e25717850c26c9cd0d89d",
    "MD5, 900150983cd24fb0d6963f7d28e17f72"
  })
  void digests(Algorithm algorithm, String expected) {
    Hash.Input input = new Hash.Input("abc", algorithm, BytesAs.HEX);

    assertThat(new Hash().run(context, input).response().value()).isEqualTo(expected);
  }

  /** RFC 4231, test case 2. */
  @Test
  void authenticatesWithTheKeyOfTheCredential() {
    context.credential(new Hmac.Credential("Jefe"));

    Hmac.Input input =
        new Hmac.Input("what do ya want for nothing?", Algorithm.SHA_256, BytesAs.HEX);

    assertThat(new Hmac().run(context, input).response().value())
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @ParameterizedTest
  @CsvSource({
    "URL, 'a b+c/ü~*', a%20b%2Bc%2F%C3%BC~%2A",
    "BASE64, '~~~', fn5+",
    "BASE64URL, '~~~', fn5-",
    "BASE64, a, YQ==",
    "BASE64URL, a, YQ",
    "HEX, é, c3a9"
  })
  void encodesAndDecodes(Encoding encoding, String text, String encoded) {
    assertThat(new Encode().run(context, new Encode.Input(text, encoding)).response().value())
        .isEqualTo(encoded);
    assertThat(new Decode().run(context, new Decode.Input(encoded, encoding)).response().value())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"BASE64, '*'", "HEX, abc", "HEX, ff", "URL, %zz"})
  void failsOnWhatIsNotEncodedSo(Encoding encoding, String text) {
    assertThatThrownBy(() -> new Decode().run(context, new Decode.Input(text, encoding)))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code().kind()).isEqualTo(ErrorKind.EXPECTATION));
  }

  @Test
  void picksByPath() {
    assertThat(pick(Map.of("items", List.of(Map.of("id", 3))), "$.items[0].id", Optional.empty()))
        .isEqualTo(new Pick.Picked(true, 3));
  }

  @Test
  void picksANullThatIsThere() {
    Map<String, Object> from = new LinkedHashMap<>();
    from.put("a", null);

    assertThat(pick(from, "$.a", Optional.empty())).isEqualTo(new Pick.Picked(true, null));
  }

  @Test
  void picksTheDefaultWhereNothingIs() {
    assertThat(pick(Map.of(), "$.a", Optional.of(Optional.of(0))))
        .isEqualTo(new Pick.Picked(false, 0));
    assertThat(pick(Map.of(), "$.a", Optional.of(Optional.empty())))
        .isEqualTo(new Pick.Picked(false, null));
  }

  @Test
  void failsWhereNothingIsAndNoDefault() {
    assertThatThrownBy(() -> pick(Map.of(), "$.a", Optional.empty()))
        .hasMessageContaining("Nothing is at '$.a'");
  }

  private Pick.Picked pick(Object from, String path, Optional<Optional<Object>> otherwise) {
    return new Pick().run(context, new Pick.Input(from, path, otherwise)).response();
  }

  @Test
  void setsValuesOfTheRun() {
    ActionResult<SetValues.Response> result =
        new SetValues().run(context, new SetValues.Input(Map.of("greeting", "hello")));

    assertThat(result.runValues()).isEqualTo(Map.of("greeting", "hello"));
  }

  @Test
  void passesWhereTheConditionsHold() {
    assertThat(check(Map.of("count", 3)).response().passed()).isTrue();
  }

  @Test
  void failsWithMessageAndRulesWhereTheyDoNot() {
    assertThatThrownBy(() -> check(Map.of("count", 0)))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code().kind()).isEqualTo(ErrorKind.EXPECTATION))
        .hasMessageContaining("the list is empty: $.count gt");
  }

  private ActionResult<AssertValue.Response> check(Object value) {
    Map<String, Object> rule = Map.of("path", "$.count", "op", "gt", "value", 0);
    Map<String, Object> group = Map.of("mode", "ALL", "rules", List.of(rule));
    return new AssertValue()
        .run(context, new AssertValue.Input(value, group, Optional.of("the list is empty")));
  }
}
