package dev.dispatch.module.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the values of query, headers and forms as text. */
final class Values {

  private Values() {}

  /** Returns one text a name; a null leaves its name out. */
  static Map<String, String> texts(String field, Map<String, Object> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (value != null) {
        texts.put(name, text(field, name, value));
      }
    });
    return texts;
  }

  /** Returns the texts of each name, a list giving several; a null leaves its name out. */
  static Map<String, List<String>> lists(String field, Map<String, Object> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (value != null) {
        lists.put(name, list(field, name, value));
      }
    });
    return lists;
  }

  private static List<String> list(String field, String name, Object value) {
    if (!(value instanceof List<?> several)) {
      return List.of(text(field, name, value));
    }
    List<String> texts = new ArrayList<>();
    several.forEach(one -> texts.add(text(field, name, one)));
    return texts;
  }

  private static String text(String field, String name, Object value) {
    return switch (value) {
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      case null, default ->
          throw invalid(
              "The value of '" + name + "' in '" + field + "' is no text, number or boolean.",
              "Write it as text.");
    };
  }

  static DispatchException invalid(String message, String hint) {
    return new DispatchException(ModuleError.ACTION_INPUT_INVALID, message, hint);
  }
}
