package dev.dispatch.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.schema.Default;
import dev.dispatch.core.operation.CommandOptions;
import dev.dispatch.core.operation.Option;
import dev.dispatch.core.operation.Positional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  record Sample(
      @Positional Optional<String> place,
      Optional<String> name,
      @Option({"--header", "-H"}) @Default("[]") List<String> headers,
      @Default("false") boolean fast) {}

  @Test
  void takesAValueAfterASpaceOrAnEqualsSign() {
    assertThat(read("--name", "x", "--header=a=b", "-H", "c"))
        .isEqualTo(Map.of("name", List.of("x"), "headers", List.of("a=b", "c")));
  }

  @Test
  void takesAnyValueAfterAnEqualsSign() {
    assertThat(read("--name=--x")).isEqualTo(Map.of("name", List.of("--x")));
    assertThat(read("--name=")).isEqualTo(Map.of("name", List.of("")));
  }

  @Test
  void takesADashAndANegativeNumberForValues() {
    assertThat(read("--name", "-")).isEqualTo(Map.of("name", List.of("-")));
    assertThat(read("--name", "-5")).isEqualTo(Map.of("name", List.of("-5")));
  }

  @Test
  void takesWordsByPlaceBeforeAndAfterOptions() {
    assertThat(read("--fast", "here"))
        .isEqualTo(Map.of("fast", List.of("true"), "place", List.of("here")));
    assertThat(read("here", "--fast")).isEqualTo(read("--fast", "here"));
  }

  @Test
  void takesEverythingByPlaceAfterTwoDashes() {
    assertThat(read("--", "--fast")).isEqualTo(Map.of("place", List.of("--fast")));
  }

  record OneRequired(String file, Optional<String> out) {}

  record TwoRequired(String from, String to) {}

  @Test
  void takesTheOnlyRequiredOptionByPlace() {
    assertThat(read(OneRequired.class, "a.json", "--out", "b"))
        .isEqualTo(Map.of("file", List.of("a.json"), "out", List.of("b")));
  }

  @Test
  void takesNothingByPlaceWhereTwoOptionsAreRequired() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> read(TwoRequired.class, "a", "--to", "b"))
        .withMessage("Argument 'a' is one too many.");
  }

  @Test
  void takesTheOnlyRequiredOptionOnce() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> read(OneRequired.class, "--file", "a", "b"))
        .withMessage("Argument 'b' is one too many.");
  }

  @Test
  void takesWhatHasAPlaceByNameToo() {
    assertThat(read("--place", "here")).isEqualTo(Map.of("place", List.of("here")));
  }

  @Test
  void expandsNothing() {
    assertThat(read("@/etc/passwd", "--name", "${HOME}"))
        .isEqualTo(Map.of("place", List.of("@/etc/passwd"), "name", List.of("${HOME}")));
  }

  @ParameterizedTest
  @CsvSource({
    "--nmae x, Unknown option '--nmae'.",
    "--nam x, Unknown option '--nam'.",
    "--nmae=secret, Unknown option '--nmae'.",
    "-Hx, Unknown option '-Hx'.",
    "--name, Option '--name' needs a value.",
    "--name --fast, Option '--name' needs a value.",
    "--name -H, Option '--name' needs a value.",
    "--name a --name b, Option '--name' is given more than once.",
    "--fast --fast, Option '--fast' is given more than once.",
    "--fast=true, Option '--fast' takes no value.",
    "a b, Argument 'b' is one too many."
  })
  void refusesWhatDoesNotFit(String line, String message) {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> read(line.split(" ")))
        .withMessage(message);
  }

  private static Map<String, List<String>> read(String... words) {
    return read(Sample.class, words);
  }

  private static Map<String, List<String>> read(Class<? extends Record> input, String... words) {
    return Arguments.read(CommandOptions.of(input), List.of(words));
  }
}
