package dev.dispatch.core.expression;

import dev.dispatch.core.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/** A parsed string of a job: text with placeholders in it. */
public final class Template {

  private final List<Part> parts;
  private final List<Placeholder> placeholders;

  Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.placeholders = placeholders(parts);
  }

  private static List<Placeholder> placeholders(List<Part> parts) {
    List<Placeholder> found = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Placeholder placeholder) {
        found.add(placeholder);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Parses a string; a string without placeholders is a template, too.
   *
   * @throws dev.dispatch.api.DispatchException {@code EXPRESSION_SYNTAX} with the column in its
   *     details
   */
  public static Template parse(String text) {
    return TemplateCache.get(text);
  }

  /** Whether a string holds anything to parse; what does not stands for itself. */
  public static boolean isPlain(String text) {
    return !text.contains("${");
  }

  /** Whether it has no placeholder. */
  public boolean isLiteral() {
    return placeholders.isEmpty();
  }

  /** Whether the whole string is one placeholder, whose value keeps its type. */
  public boolean isSingle() {
    return parts.size() == 1 && placeholders.size() == 1;
  }

  /** Returns the placeholders in the order of the text. */
  public List<Placeholder> placeholders() {
    return placeholders;
  }

  /** Returns what the placeholders name, in the order of the text. */
  public List<Reference> references() {
    return placeholders.stream().map(Placeholder::reference).toList();
  }

  List<Part> parts() {
    return parts;
  }

  /** Writes the template so that parsing it gives an equal one. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(written(part)));
    return text.toString();
  }

  private static String written(Part part) {
    return switch (part) {
      case Part.Text(String value) -> value.replace("${", "$${");
      case Placeholder placeholder -> written(placeholder);
    };
  }

  private static String written(Placeholder placeholder) {
    String fallback =
        placeholder.fallback().map(value -> " ?? " + JsonText.compact(value)).orElse("");
    return "${" + placeholder.reference() + fallback + "}";
  }
}
