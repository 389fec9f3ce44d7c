package dev.dispatch.core.expression.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Corpora;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The compliance suite of RFC 9535 against the gate and the evaluator (G-A8). */
final class ComplianceSuiteTest {

  /** May only grow. */
  private static final int ACCEPTED = 456;

  private List<JsonNode> cases = List.of();

  @BeforeEach
  void readSuite() {
    byte[] suite = Corpora.bytes(Corpora.path("jsonpath/cts.json"));
    List<JsonNode> read = new ArrayList<>();
    StrictJson.parse(suite, "cts.json", JsonLimits.REPLY).root().get("tests").forEach(read::add);
    cases = read;
  }

  @Test
  void holdsAllCases() {
    assertThat(cases).hasSize(703);
    assertThat(cases).filteredOn(ComplianceSuiteTest::isInvalid).hasSize(247);
  }

  @Test
  void refusesEveryInvalidSelector() {
    assertThat(cases)
        .filteredOn(ComplianceSuiteTest::isInvalid)
        .filteredOn(one -> compile(one).isPresent())
        .extracting(ComplianceSuiteTest::name)
        .isEmpty();
  }

  @Test
  void givesTheExpectedResultForWhateverItAccepts() {
    List<String> different = new ArrayList<>();
    for (JsonNode one : cases) {
      if (!isInvalid(one) && compile(one).isPresent() && !isAsExpected(one)) {
        different.add(name(one));
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void acceptsAsManyValidSelectorsAsPinned() {
    List<String> refused =
        cases.stream()
            .filter(one -> !isInvalid(one) && compile(one).isEmpty())
            .map(ComplianceSuiteTest::name)
            .toList();
    System.out.println("A8 JSONPath: " + (456 - refused.size()) + " of 456 valid cases accepted");
    assertThat(456 - refused.size()).as("refused: %s", refused).isEqualTo(ACCEPTED);
  }

  private static boolean isInvalid(JsonNode one) {
    return one.path("invalid_selector").asBoolean(false);
  }

  private static String name(JsonNode one) {
    return one.get("name").stringValue();
  }

  private static Optional<Query> compile(JsonNode one) {
    try {
      return Optional.of(Query.parse(one.get("selector").stringValue()));
    } catch (DispatchException refused) {
      return Optional.empty();
    }
  }

  private static boolean isAsExpected(JsonNode one) {
    List<JsonNode> actual = compile(one).orElseThrow().select(one.get("document"));
    List<JsonNode> allowed = new ArrayList<>();
    if (one.has("result")) {
      allowed.add(one.get("result"));
    } else {
      one.get("results").forEach(allowed::add);
    }
    return allowed.stream().anyMatch(expected -> equal(expected, actual));
  }

  private static boolean equal(JsonNode expected, List<JsonNode> actual) {
    boolean equal = expected.size() == actual.size();
    for (int i = 0; equal && i < actual.size(); i++) {
      equal = JsonOrder.equal(expected.get(i), actual.get(i));
    }
    return equal;
  }
}
