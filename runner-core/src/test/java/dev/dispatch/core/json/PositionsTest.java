package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {

  private static final String TEXT =
      """
      {
        "jobType": "demo",
        "a/b": { "~": [10, {"é😀x": true, "y": null}] },
        "steps": [
          {"id": "one", "captures": {}}
        ]
      }
      """;

  private final Positions positions =
      StrictJson.parse(TEXT.getBytes(StandardCharsets.UTF_8), "job.json", JsonLimits.JOB)
          .positions();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '', 1, 1
          /jobType, 2, 14
          /a~1b, 3, 10
          /a~1b/~0, 3, 17
          /a~1b/~0/0, 3, 18
          /a~1b/~0/1/é😀x, 3, 31
          /a~1b/~0/1/y, 3, 42
          /steps/0, 5, 5
          /steps/0/captures, 5, 31
          """)
  void findsValues(String pointer, int line, int column) {
    assertThat(positions.of(pointer)).isEqualTo(new Position(line, column));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /steps/0/captures, 5, 19
          /a~1b/~0/1/y, 3, 37
          /steps/0, 5, 5
          '', 1, 1
          /steps/0/none, 5, 5
          """)
  void findsNames(String pointer, int line, int column) {
    assertThat(positions.ofName(pointer)).isEqualTo(new Position(line, column));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /steps/7/id, 4, 12
          /steps/0/payload/x, 5, 5
          /none, 1, 1
          /jobType/deeper, 2, 14
          /steps/00, 4, 12
          """)
  void takesTheNearestValueAroundWhatIsNotThere(String pointer, int line, int column) {
    assertThat(positions.of(pointer)).isEqualTo(new Position(line, column));
  }

  @Test
  void placesProblemsInTheOrderOfTheText() {
    Problem unknown = Problem.at("/steps/0/captures", "SCHEMA_UNKNOWN_FIELD", "m", "h");
    Problem missing = Problem.at("/steps/0", "SCHEMA_REQUIRED", "m", "h");

    assertThat(positions.locate(List.of(unknown, missing)))
        .containsExactly(
            missing.positioned(new Position(5, 5)), unknown.positioned(new Position(5, 19)));
  }

  @Test
  void findsTheLastOfManySoonEnough() {
    int many = 20_000;
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < many; i++) {
      text.append("{\"id\":\n").append(i).append("},");
    }
    Positions places =
        StrictJson.parse(
                text.append("0]").toString().getBytes(StandardCharsets.UTF_8), "x", JsonLimits.JOB)
            .positions();

    for (int i = 0; i < many; i += 10) {
      assertThat(places.of("/" + i + "/id")).isEqualTo(new Position(i + 2, 1));
    }
  }
}
