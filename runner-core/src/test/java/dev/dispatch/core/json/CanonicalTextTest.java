package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.DoubleNode;

/** RFC 8785 by its own examples, and what we do beyond doubles. */
class CanonicalTextTest {

  /** Appendix B. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0000000000000000, 0
          8000000000000000, 0
          0000000000000001, 5e-324
          8000000000000001, -5e-324
          7fefffffffffffff, 1.7976931348623157e+308
          ffefffffffffffff, -1.7976931348623157e+308
          4340000000000000, 9007199254740992
          c340000000000000, -9007199254740992
          4430000000000000, 295147905179352830000
          44b52d02c7e14af5, 9.999999999999997e+22
          44b52d02c7e14af6, 1e+23
          44b52d02c7e14af7, 1.0000000000000001e+23
          444b1ae4d6e2ef4e, 999999999999999700000
          444b1ae4d6e2ef4f, 999999999999999900000
          444b1ae4d6e2ef50, 1e+21
          3eb0c6f7a0b5ed8c, 9.999999999999997e-7
          3eb0c6f7a0b5ed8d, 0.000001
          41b3de4355555553, 333333333.3333332
          41b3de4355555554, 333333333.33333325
          41b3de4355555555, 333333333.3333333
          41b3de4355555556, 333333333.3333334
          41b3de4355555557, 333333333.33333343
          becbf647612f3696, -0.0000033333333333333333
          43143ff3c1cb0959, 1424953923781206.2
          """)
  void printsDoublesAsEcmaScriptDoes(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

    assertThat(JsonText.canonical(DoubleNode.valueOf(value))).isEqualTo(text);
  }

  /** Section 3.2.2 and 3.2.3. */
  @Test
  void sortsAndFormatsTheExampleOfTheRfc() {
    String example =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;

    assertThat(canonical(example))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** Section 3.2.3: by UTF-16 code units, so that the smiley comes before the ligature. */
  @Test
  void sortsNamesByCodeUnits() {
    String example =
        """
        {"\\u20ac": "Euro Sign", "\\r": "Carriage Return",
         "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
         "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
         "\\u00f6": "Latin Small Letter O With Diaeresis"}
        """;

    assertThat(canonical(example))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1.0, 1
          -0.0, 0
          1e2, 100
          100.0, 100
          0.1, 0.1
          1e21, 1e+21
          123456789012345678901, 123456789012345678901
          9007199254740993, 9007199254740993
          10000000000000000999, 10000000000000000999
          0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827
          1e400, 1e+400
          -1e-999, -1e-999
          0.30000000000000004, 0.30000000000000004
          """)
  void keepsDigitsThatNoDoubleHas(String number, String text) {
    assertThat(canonical(number)).isEqualTo(text);
  }

  @Test
  void isTheSameForEveryOrderOfNamesAndAfterReadingAgain() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      String once = JsonText.canonical(JsonValues.toTree(Trees.random(random, 0)));

      assertThat(canonical(once)).isEqualTo(once);
    }
    assertThat(canonical("{\"b\":{\"d\":1,\"c\":2},\"a\":3}"))
        .isEqualTo(canonical("{\"a\":3,\"b\":{\"c\":2,\"d\":1}}"));
  }

  @Test
  void printsRandomDoublesSoThatTheyAreReadBack() {
    Random random = new Random(5);
    for (int i = 0; i < 10_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = JsonText.canonical(DoubleNode.valueOf(value));
        assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
      }
    }
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThatThrownBy(() -> JsonText.canonical(JsonValues.toTree("\ud83d")))
        .isInstanceOf(DispatchException.class);
  }

  private static String canonical(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonText.canonical(StrictJson.parse(bytes, "text", JsonLimits.JOB).root());
  }
}
