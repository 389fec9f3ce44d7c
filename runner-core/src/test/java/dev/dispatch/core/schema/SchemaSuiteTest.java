package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** G-A10 over JSON-Schema-Test-Suite. */
class SchemaSuiteTest {

  /** A schema of another dialect is refused as a schema, since a dialect would have to be read. */
  private static final List<String> OTHER_DIALECTS =
      List.of(
          "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary:"
              + " applicator vocabulary still works",
          "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary:"
              + " no validation: valid number",
          "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary:"
              + " no validation: invalid number, but it still validates",
          "vocabulary.json: ignore unrecognized optional vocabulary: string value",
          "vocabulary.json: ignore unrecognized optional vocabulary: number value");

  private final List<SchemaSuite.Case> cases = SchemaSuite.cases();
  private final Map<String, String> remotes = SchemaSuite.remotes();

  @Test
  void agreesWithTheSuiteButForOtherDialects() {
    List<String> failures = new ArrayList<>();
    for (SchemaSuite.Case test : cases) {
      if (!outcome(test).equals(test.valid() ? "valid" : "invalid")) {
        failures.add(test.name());
      }
    }

    assertThat(cases).hasSize(1299);
    assertThat(failures).containsExactlyElementsOf(OTHER_DIALECTS);
  }

  private String outcome(SchemaSuite.Case test) {
    try {
      boolean valid = SchemaValidator.of(test.schema(), remotes).validate(test.data()).isEmpty();
      return valid ? "valid" : "invalid";
    } catch (DispatchException e) {
      return e.code().name();
    }
  }

  @Test
  void quickCheckAcceptsNothingThatTheLibraryRefuses() {
    List<String> disagreements = new ArrayList<>();
    int accepted = 0;
    for (SchemaSuite.Case test : cases) {
      if (SchemaValidator.of(test.schema(), remotes).acceptsQuickly(test.data())) {
        accepted++;
        boolean valid = new SchemaLibrary(test.schema(), remotes).validate(test.data()).isEmpty();
        disagreements.addAll(valid ? List.of() : List.of(test.name()));
      }
    }

    System.out.println("quick check: " + accepted + " of " + cases.size() + " accepted");
    assertThat(disagreements).isEmpty();
    assertThat(accepted).isGreaterThanOrEqualTo(369);
  }

  @Test
  void everyProblemNamesAPlaceAndSaysWhatToDo() {
    for (SchemaSuite.Case test : cases) {
      if (!test.valid() && !OTHER_DIALECTS.contains(test.name())) {
        assertThat(
                SchemaValidator.of(test.schema(), remotes).validate(test.data(), "/at", _ -> false))
            .as(test.name())
            .isNotEmpty()
            .allSatisfy(problem -> {
              assertThat(problem.pointer()).startsWith("/at");
              assertThat(problem.code()).startsWith("SCHEMA_");
              assertThat(problem.message()).isNotBlank().endsWith(".");
              assertThat(problem.hint()).isNotBlank();
            });
      }
    }
  }
}
