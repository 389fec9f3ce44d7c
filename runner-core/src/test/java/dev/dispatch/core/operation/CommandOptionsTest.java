package dev.dispatch.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandOptionsTest {

  enum Mode {
    FAST,
    VERY_SLOW
  }

  record Sample(
      @Positional @Option(label = "key") @Description("The action.") String action,
      String runId,
      @Default("20") int limit,
      Optional<Mode> mode,
      @Option({"--header", "-H"}) @Default("[]") List<String> headers,
      @Default("{}") Map<String, String> pairs,
      @Default("false") boolean dryRun) {}

  private final List<CommandOption> options = CommandOptions.of(Sample.class);

  @Test
  void readsNamesFromComponentsUnlessToldOtherwise() {
    assertThat(options)
        .extracting(CommandOption::names)
        .containsExactly(
            List.of(),
            List.of("--run-id"),
            List.of("--limit"),
            List.of("--mode"),
            List.of("--header", "-H"),
            List.of("--pairs"),
            List.of("--dry-run"));
  }

  @Test
  void readsShapesFromTypes() {
    assertThat(options)
        .extracting(CommandOption::shape)
        .containsExactly(
            CommandOption.Shape.SINGLE,
            CommandOption.Shape.SINGLE,
            CommandOption.Shape.SINGLE,
            CommandOption.Shape.SINGLE,
            CommandOption.Shape.LIST,
            CommandOption.Shape.PAIRS,
            CommandOption.Shape.FLAG);
  }

  @Test
  void requiresWhatIsNeitherOptionalNorHasADefault() {
    assertThat(options.stream().filter(CommandOption::required).map(CommandOption::component))
        .containsExactly("action", "runId");
  }

  @Test
  void offersTheNamesOfAnEnum() {
    assertThat(options.get(3).choices()).containsExactly("fast", "very-slow");
  }

  @Test
  void callsAPositionalByItsLabel() {
    assertThat(options.getFirst().title()).isEqualTo("<key>");
    assertThat(options.getFirst().description()).isEqualTo("The action.");
  }
}
