package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** G-A1 over JSONTestSuite. */
class JsonSuiteTest {

  /** The two good files that are refused on purpose: a name comes twice. */
  private static final List<String> DUPLICATES =
      List.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

  @Test
  void acceptsGoodFilesButTheTwoWithDuplicateNames() {
    Map<String, String> outcomes = outcomes("y_");

    assertThat(outcomes).hasSize(95);
    outcomes.forEach((file, outcome) ->
        assertThat(outcome)
            .as(file)
            .isEqualTo(DUPLICATES.contains(file) ? "JSON_DUPLICATE_KEY" : "accepted"));
  }

  @Test
  void refusesEveryBadFileWithPlaceAndHint() {
    List<Path> files = files("n_");

    assertThat(files).hasSize(188);
    for (Path file : files) {
      assertThatThrownBy(() -> parse(file), "%s", file.getFileName())
          .isInstanceOfSatisfying(ProblemsException.class, e -> assertHelpful(file, e));
    }
  }

  private static void assertHelpful(Path file, ProblemsException refusal) {
    assertThat(refusal.code().kind()).isEqualTo(ErrorKind.USAGE);
    assertThat(refusal.problems()).as(file.toString()).hasSize(1);
    refusal
        .problems()
        .forEach(problem -> {
          assertThat(problem.position()).as(file.toString()).isPresent();
          assertThat(problem.message()).isNotBlank();
          assertThat(problem.hint()).isNotBlank();
        });
  }

  @Test
  void treatsEachFileOfOpenMeaningAsPinned() {
    Map<String, String> outcomes = outcomes("i_");

    assertThat(outcomes).hasSize(35);
    outcomes.forEach((file, outcome) -> assertThat(outcome).as(file).isEqualTo(pinned(file)));
  }

  /** Numbers within 1,000 digits are exact; text that is not UTF-8 without a mark is refused. */
  private static String pinned(String file) {
    return switch (file) {
      case "i_number_double_huge_neg_exp.json",
          "i_number_too_big_neg_int.json",
          "i_number_too_big_pos_int.json",
          "i_number_very_big_negative_int.json" ->
          "accepted";
      case "i_number_huge_exp.json",
          "i_number_neg_int_huge_exp.json",
          "i_number_pos_double_huge_exp.json",
          "i_number_real_neg_overflow.json",
          "i_number_real_pos_overflow.json",
          "i_number_real_underflow.json" ->
          "JSON_TOO_LARGE";
      case "i_structure_500_nested_arrays.json" -> "JSON_TOO_DEEP";
      default -> "JSON_ENCODING";
    };
  }

  private static Map<String, String> outcomes(String prefix) {
    Map<String, String> outcomes = new TreeMap<>();
    for (Path file : files(prefix)) {
      outcomes.put(file.getFileName().toString(), outcome(file));
    }
    return outcomes;
  }

  private static String outcome(Path file) {
    try {
      parse(file);
      return "accepted";
    } catch (ProblemsException e) {
      return e.code().name();
    }
  }

  private static List<Path> files(String prefix) {
    return Corpora.files(Corpora.path("json/test_parsing")).stream()
        .filter(file -> file.getFileName().toString().startsWith(prefix))
        .toList();
  }

  private static JsonDocument parse(Path file) {
    return StrictJson.parse(Corpora.bytes(file), file.toString(), JsonLimits.JOB);
  }
}
