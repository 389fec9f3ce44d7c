package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.operation.CommandOption.Shape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the options of a command from its input record. */
public final class CommandOptions {

  private CommandOptions() {}

  /** Returns the options in record order. */
  public static List<CommandOption> of(Class<? extends Record> input) {
    List<CommandOption> options = new ArrayList<>();
    for (RecordComponent component : input.getRecordComponents()) {
      if (component.getType().isRecord()) {
        group(component).forEach(options::add);
      } else {
        options.add(option(component));
      }
    }
    return List.copyOf(options);
  }

  // A record within the record: options that several commands share.
  private static Stream<CommandOption> group(RecordComponent component) {
    return of(component.getType().asSubclass(Record.class)).stream()
        .map(option -> option.within(component.getName()));
  }

  private static CommandOption option(RecordComponent component) {
    boolean optional = component.getType() == Optional.class;
    Class<?> type = optional ? argument(component, 0) : component.getType();
    Shape shape = shape(component, type);
    Class<?> value = shape == Shape.LIST ? argument(component, 0) : type;
    Optional<String> fallback =
        Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value);
    return new CommandOption(
        component.getName(),
        names(component),
        shape,
        shape == Shape.PAIRS ? CommandOption.Type.TEXT : type(value),
        !optional && fallback.isEmpty() && shape == Shape.SINGLE,
        fallback,
        choices(value),
        alone(component),
        label(component),
        Optional.ofNullable(component.getAnnotation(Description.class))
            .map(Description::value)
            .orElse(""));
  }

  private static Shape shape(RecordComponent component, Class<?> type) {
    if (type == boolean.class && !component.isAnnotationPresent(Positional.class)) {
      return Shape.FLAG;
    }
    if (type == List.class) {
      return Shape.LIST;
    }
    return type == Map.class && argument(component, 1) == String.class ? Shape.PAIRS : Shape.SINGLE;
  }

  private static Class<?> argument(RecordComponent component, int index) {
    var argument = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[index];
    return argument instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) argument;
  }

  private static List<String> names(RecordComponent component) {
    if (component.isAnnotationPresent(Positional.class)) {
      return List.of();
    }
    Option option = component.getAnnotation(Option.class);
    return option == null || option.value().length == 0
        ? List.of("--" + kebab(component.getName()))
        : List.of(option.value());
  }

  private static CommandOption.Type type(Class<?> type) {
    if (type == String.class || type.isEnum()) {
      return CommandOption.Type.TEXT;
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return CommandOption.Type.INTEGER;
    }
    if (type == boolean.class || type == Boolean.class) {
      return CommandOption.Type.BOOLEAN;
    }
    return type == double.class || Number.class.isAssignableFrom(type)
        ? CommandOption.Type.NUMBER
        : CommandOption.Type.JSON;
  }

  private static List<String> choices(Class<?> type) {
    if (!type.isEnum()) {
      return List.of();
    }
    return List.copyOf(EnumNames.constants(type).keySet());
  }

  private static Optional<String> alone(RecordComponent component) {
    return Optional.ofNullable(component.getAnnotation(Option.class))
        .map(Option::alone)
        .filter(value -> !value.isEmpty());
  }

  private static String label(RecordComponent component) {
    Option option = component.getAnnotation(Option.class);
    return option == null || option.label().isEmpty() ? kebab(component.getName()) : option.label();
  }

  private static String kebab(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(Character.isUpperCase(c) ? "-" : "").append(Character.toLowerCase(c));
    }
    return text.toString();
  }
}
