package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A path with the expressions of RFC 6570 that OpenAPI's path styles need: {@code {id}}, {@code
 * {ids*}}, {@code {+rest}}, {@code {.ext}} and {@code {;p}}.
 */
final class PathTemplate {

  private static final String OPERATORS = "+.;";
  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

  /** A part: a text, or an expression with its operator, a blank where it has none. */
  private record Part(boolean field, char operator, String text, boolean explode) {}

  private final List<Part> parts;

  private PathTemplate(List<Part> parts) {
    this.parts = parts;
  }

  /** Parses a path. */
  static PathTemplate parse(String path) throws TemplateFault {
    requirePath(path);
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < path.length()) {
      int open = path.indexOf('{', at);
      String literal = path.substring(at, open < 0 ? path.length() : open);
      requireLiteral(literal);
      parts.add(new Part(false, ' ', literal, false));
      if (open < 0) {
        break;
      }
      String expression = TextTemplate.name(path, open);
      parts.add(expression(expression));
      at = open + expression.length() + 2;
    }
    return new PathTemplate(List.copyOf(parts));
  }

  private static void requirePath(String path) throws TemplateFault {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new TemplateFault(
          "The path '" + path + "' does not start with one '/'.",
          "Write it below the base URL: /pet/{petId}.");
    }
  }

  private static void requireLiteral(String text) throws TemplateFault {
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      throw new TemplateFault(
          "The path holds a query or a fragment.", "Write parameters in 'query'.");
    }
    if (text.indexOf('}') >= 0) {
      throw new TemplateFault("The path has a '}' without its '{'.", TextTemplate.HINT);
    }
    if (text.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
      throw new TemplateFault(
          "The path holds a space, a control character or a backslash.",
          "Write it percent-encoded.");
    }
  }

  private static Part expression(String text) throws TemplateFault {
    boolean operated = OPERATORS.indexOf(text.charAt(0)) >= 0;
    boolean explode = text.endsWith("*");
    String name = text.substring(operated ? 1 : 0, text.length() - (explode ? 1 : 0));
    if (name.isEmpty()) {
      throw new TemplateFault("'{" + text + "}' names no field.", TextTemplate.HINT);
    }
    return new Part(true, operated ? text.charAt(0) : ' ', name, explode);
  }

  /** Returns the names of the fields, in order. */
  List<String> names() {
    return parts.stream().filter(Part::field).map(Part::text).toList();
  }

  /**
   * Returns the path with a payload's fields, percent-encoded.
   *
   * @throws DispatchException where a value would lead out of its place in the path
   */
  String expand(JsonNode payload) {
    StringBuilder path = new StringBuilder();
    for (Part part : parts) {
      path.append(part.field() ? expand(part, payload.path(part.text())) : part.text());
    }
    String whole = path.toString();
    if (whole.startsWith("//")) {
      throw unusable(parts.get(1).text());
    }
    return whole;
  }

  private static String expand(Part part, JsonNode value) {
    List<String> texts = value.isObject() ? Scalars.members(value) : Scalars.items(value);
    if (texts.isEmpty() || texts.contains("")) {
      throw unusable(part.text());
    }
    List<String> encoded = texts.stream().map(text -> encode(part, text)).toList();
    if (value.isObject() && part.explode()) {
      encoded = pairs(encoded);
    }
    return switch (part.operator()) {
      case '.' -> "." + String.join(part.explode() ? "." : ",", encoded);
      case ';' -> matrix(part, value, encoded);
      default -> String.join(",", encoded);
    };
  }

  private static List<String> pairs(List<String> members) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < members.size(); i += 2) {
      pairs.add(members.get(i) + "=" + members.get(i + 1));
    }
    return pairs;
  }

  private static String matrix(Part part, JsonNode value, List<String> encoded) {
    if (!part.explode()) {
      return ";" + part.text() + "=" + String.join(",", encoded);
    }
    return encoded.stream()
        .map(one -> ";" + (value.isObject() ? one : part.text() + "=" + one))
        .collect(Collectors.joining());
  }

  private static String encode(Part part, String text) {
    boolean reserved = part.operator() == '+';
    for (String segment : reserved ? text.split("/", -1) : new String[] {text}) {
      // A URL's reader takes both for a way up, encoded or not.
      if (segment.equals(".") || segment.equals("..")) {
        throw unusable(part.text());
      }
    }
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      append(encoded, b & 0xff, reserved);
    }
    return encoded.toString();
  }

  private static void append(StringBuilder to, int c, boolean reserved) {
    boolean kept =
        (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || UNRESERVED.indexOf(c) >= 0
            || (reserved && c != '?' && c != '#' && RESERVED.indexOf(c) >= 0);
    if (kept) {
      to.append((char) c);
    } else {
      to.append('%').append(Integer.toHexString(0x100 | c).substring(1).toUpperCase(Locale.ROOT));
    }
  }

  private static DispatchException unusable(String name) {
    return new DispatchException(
        DeclarativeError.ACTION_VALUE_UNUSABLE,
        "The value of '" + name + "' cannot stand in a path: it is empty, or leads out of it.",
        "Give '" + name + "' a value of at least one character that is not '.' or '..'.");
  }
}
