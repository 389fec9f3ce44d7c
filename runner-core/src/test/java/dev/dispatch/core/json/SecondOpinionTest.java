package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** G-A1: on thousands of damaged texts our reader and Jackson's come to the same verdict. */
class SecondOpinionTest {

  private static final int TEXTS = 20_000;
  private static final byte[] ODD =
      "{}[]:,\"\\/'0123456789.eE+-tfnu \n\t\u0000\u001f".getBytes(StandardCharsets.UTF_8);

  private final JsonFactory jackson =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Test
  void agreesWithJacksonOnDamagedTexts() {
    Random random = new Random(3);
    int accepted = 0;
    for (int i = 0; i < TEXTS; i++) {
      byte[] text = damaged(random);
      String ours = outcome(text);
      accepted += ours.equals("read") ? 1 : 0;
      // Jackson takes any exponent.
      boolean agreed = ours.equals("JSON_TOO_LARGE") || ours.equals("read") == jacksonReads(text);
      assertThat(agreed).as(new String(text, StandardCharsets.UTF_8)).isTrue();
    }

    System.out.println("second opinion: " + accepted + " of " + TEXTS + " texts read by both");
    assertThat(accepted).isBetween(TEXTS / 20, TEXTS * 19 / 20);
  }

  /** Texts of ASCII only: what Jackson takes for UTF-8 is wider than what is. */
  private static byte[] damaged(Random random) {
    String written = JsonText.compact(JsonValues.toTree(Trees.random(random, 0)));
    byte[] text = written.replaceAll("[^\\x00-\\x7F]", "x").getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0 && text.length > 0; i--) {
      text[random.nextInt(text.length)] = ODD[random.nextInt(ODD.length)];
    }
    return text;
  }

  private static String outcome(byte[] text) {
    try {
      StrictJson.parse(text, "text", JsonLimits.JOB);
      return "read";
    } catch (ProblemsException e) {
      return e.code().name();
    }
  }

  private boolean jacksonReads(byte[] text) {
    // As text, since Jackson would take bytes with zeros for UTF-16.
    String decoded = new String(text, StandardCharsets.UTF_8);
    try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), decoded)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      parser.finishToken();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }
}
