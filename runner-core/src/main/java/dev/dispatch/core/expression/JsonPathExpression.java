package dev.dispatch.core.expression;

import dev.dispatch.core.expression.jsonpath.Cursor;
import dev.dispatch.core.expression.jsonpath.Query;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A JSONPath that passed the gate: for every document it gives the result of RFC 9535.
 *
 * <p>Equal where the text is equal.
 */
public final class JsonPathExpression {

  private final String text;
  private final Query query;

  private JsonPathExpression(String text, Query query) {
    this.text = text;
    this.query = query;
  }

  /** Compiles RFC 9535 as it stands, or refuses it with {@code JSONPATH_SYNTAX} and its column. */
  public static JsonPathExpression compile(String text) {
    return new JsonPathExpression(text, Query.parse(text)); // G-A8
  }

  /**
   * Compiles a path as jobs write it: a leading {@code $} may be left out, so that {@code items[0]}
   * is {@code $.items[0]}; otherwise the same.
   */
  public static JsonPathExpression compileLenient(String text) {
    return new JsonPathExpression(text, Query.parseLenient(text));
  }

  /** Reads the path that comes next in a longer text, leading {@code $} optional. */
  static JsonPathExpression read(Cursor cursor) {
    int start = cursor.position();
    Query query = Query.parseEmbedded(cursor);
    return new JsonPathExpression(cursor.since(start), query);
  }

  /** Returns what the path selects in a document. */
  public Selection select(JsonNode document) {
    return new Selection(query.isSingular(), query.select(document));
  }

  /**
   * Returns the names that the path starts with: {@code step} and {@code create} for {@code
   * $.step.create[0]..id}.
   */
  public List<String> leadingNames() {
    return query.leadingNames();
  }

  /** The names behind a number of names and then elements, {@code [0]} or {@code [*]}. */
  public List<String> namesInElements(int before) {
    return query.namesInElements(before);
  }

  /** Whether the path is names and nothing else. */
  public boolean isNamesOnly() {
    return query.isNamesOnly();
  }

  /** Whether it can select at most one node. */
  public boolean isSingular() {
    return query.isSingular();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonPathExpression that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the path as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
