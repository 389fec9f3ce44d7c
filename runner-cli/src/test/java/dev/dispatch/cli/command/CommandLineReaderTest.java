package dev.dispatch.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.operation.Option;
import dev.dispatch.core.operation.Positional;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineReaderTest {

  enum Colour {
    LIGHT_BLUE,
    RED
  }

  record Sample(
      @Positional String place,
      @Default("20") @Range(min = 1, max = 50) int limit,
      Optional<Colour> colour,
      @Option({"--header", "-H"}) @Default("{}") Map<String, String> headers,
      @Default("[]") List<String> tags,
      Optional<BigDecimal> factor,
      Optional<Boolean> cached,
      Optional<Object> payload,
      @Default("false") boolean dryRun) {}

  @Test
  void readsEveryShape() {
    assertThat(
            read(
                "here --limit 7 --colour light-blue -H a=1 --header b=x=y --tags p --tags q"
                    + " --factor 1.50 --cached false --payload {\"n\":[1]} --dry-run"))
        .isEqualTo(
            new Sample(
                "here",
                7,
                Optional.of(Colour.LIGHT_BLUE),
                Map.of("a", "1", "b", "x=y"),
                List.of("p", "q"),
                Optional.of(new BigDecimal("1.50")),
                Optional.of(false),
                Optional.of(Map.of("n", List.of(1))),
                true));
  }

  @Test
  void fillsInWhatIsLeftOut() {
    assertThat(read("here"))
        .isEqualTo(
            new Sample(
                "here",
                20,
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThat(refusal("here --limit ten"))
        .hasMessage("Option '--limit' needs a whole number, and 'ten' is not.");
  }

  @Test
  void refusesWhatIsOutOfRangeByTheOptionsName() {
    assertThat(refusal("here --limit 51")).hasMessageContaining("'--limit'");
  }

  @Test
  void namesTheNearestChoice() {
    assertThat(refusal("here --colour rde").hint()).isEqualTo("Did you mean 'red'?");
  }

  @Test
  void refusesAPairWithoutEqualsSignOrGivenTwice() {
    assertThat(refusal("here -H a")).hasMessageContaining("'a' is not");
    assertThat(refusal("here -H a=1 -H a=2")).hasMessageContaining("'a' more than once");
  }

  @Test
  void reportsEverythingThatIsWrongAtOnce() {
    DispatchException refusal = refusal("--limit ten --factor x");

    assertThat(((ProblemsException) refusal).problems())
        .extracting(Problem::pointer)
        .containsExactlyInAnyOrder("/place", "/limit", "/factor");
  }

  private static Sample read(String line) {
    return CommandLineReader.read(
        CommandForm.of(Sample.class), Sample.class, List.of(line.split(" ")));
  }

  private static DispatchException refusal(String line) {
    return assertThatExceptionOfType(DispatchException.class).isThrownBy(() -> read(line)).actual();
  }
}
