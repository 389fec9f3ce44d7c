package dev.dispatch.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOptions;
import dev.dispatch.core.operation.OperationRegistry;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of every operation is reachable from the command line. */
class ProjectionTest {

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^ \"'])+");

  static Stream<Arguments> options() {
    return OperationRegistry.ids().stream()
        .flatMap(id ->
            CommandOptions.of(input(id)).stream()
                .map(option -> Arguments.of(id, option.component(), option)));
  }

  static Stream<Arguments> examples() {
    return OperationRegistry.ids().stream()
        .flatMap(id ->
            OperationRegistry.create(id).spec().examples().stream()
                .map(line -> Arguments.of(id, line)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("options")
  void reachesTheInput(String id, String component, CommandOption option) throws Exception {
    List<String> words = new ArrayList<>();
    boolean before = true;
    for (CommandOption other : CommandOptions.of(input(id))) {
      before = before && !other.equals(option);
      if (!other.equals(option) && (other.required() || (before && other.positional()))) {
        words.addAll(given(other));
      }
    }
    words.addAll(given(option));

    Record input = CommandLineReader.read(OperationRegistry.create(id).spec(), words);

    assertThat(shown(value(input, component))).contains(sample(option));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("examples")
  void readsTheExamples(String id, String line) {
    List<String> words = words(line);
    GlobalOptions globals = GlobalOptions.of(words.subList(1, words.size()));
    Command command = Command.of(globals);

    assertThat(command.id()).isEqualTo(id);
    assertThat(CommandLineReader.read(OperationRegistry.create(id).spec(), command.words()))
        .isNotNull();
  }

  /** Splits a line as a shell does, as far as the examples need it. */
  private static List<String> words(String line) {
    return WORD.matcher(line).results().map(word -> word.group().replaceAll("[\"']", "")).toList();
  }

  private static List<String> given(CommandOption option) {
    if (option.positional()) {
      return List.of(sample(option));
    }
    return switch (option.shape()) {
      case FLAG -> List.of(option.title());
      case PAIRS -> List.of(option.title(), "k=" + sample(option));
      case SINGLE, LIST -> List.of(option.title(), sample(option));
    };
  }

  private static String sample(CommandOption option) {
    if (!option.choices().isEmpty()) {
      return option.choices().getLast();
    }
    if (option.shape() == CommandOption.Shape.FLAG) {
      return "true";
    }
    return switch (option.type()) {
      case TEXT, JSON -> "7";
      case INTEGER, NUMBER -> "7";
      case BOOLEAN -> "true";
    };
  }

  private static Class<? extends Record> input(String id) {
    return OperationRegistry.create(id).spec().input();
  }

  private static Object value(Record input, String component) throws Exception {
    int slash = component.indexOf('/');
    if (slash > 0) {
      Record group = (Record) value(input, component.substring(0, slash));
      return value(group, component.substring(slash + 1));
    }
    RecordComponent found =
        Arrays.stream(input.getClass().getRecordComponents())
            .filter(one -> one.getName().equals(component))
            .findFirst()
            .orElseThrow();
    found.getAccessor().setAccessible(true);
    return found.getAccessor().invoke(input);
  }

  private static String shown(Object value) {
    return switch (value) {
      case Optional<?> optional -> shown(optional.orElseThrow());
      case List<?> list -> shown(list.getLast());
      case Map<?, ?> map -> shown(map.get("k"));
      case Enum<?> constant -> EnumNames.name(constant);
      default -> value.toString();
    };
  }
}
