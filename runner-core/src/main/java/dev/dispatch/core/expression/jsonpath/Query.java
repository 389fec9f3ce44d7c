package dev.dispatch.core.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A parsed JSONPath query, which gives the result of RFC 9535 for every document. */
public final class Query {

  private final List<Segment> segments;
  private final boolean singular;

  Query(List<Segment> segments) {
    this.segments = List.copyOf(segments);
    this.singular = allSingular(segments);
  }

  private static boolean allSingular(List<Segment> segments) {
    for (Segment segment : segments) {
      if (!segment.isSingular()) {
        return false;
      }
    }
    return true;
  }

  /** Parses a whole text, from {@code $} to the end. */
  public static Query parse(String text) {
    return whole(new Cursor(text, JsonPathError.JSONPATH_SYNTAX), false);
  }

  /** Parses a whole text in which a leading {@code $} may be left out. */
  public static Query parseLenient(String text) {
    return whole(new Cursor(text, JsonPathError.JSONPATH_SYNTAX), true);
  }

  /** Parses the query that stands next in a longer text; a leading {@code $} may be left out. */
  public static Query parseEmbedded(Cursor cursor) {
    return new QueryParser(cursor).lenient();
  }

  private static Query whole(Cursor cursor, boolean lenient) {
    QueryParser parser = new QueryParser(cursor);
    Query query = lenient ? parser.lenient() : parser.strict();
    parser.requireEnd();
    return query;
  }

  /** Whether it can select at most one node. */
  public boolean isSingular() {
    return singular;
  }

  /** Returns the names that the query starts with, up to the first segment that is no name. */
  public List<String> leadingNames() {
    return names(0);
  }

  /**
   * Returns the names behind a number of names and then elements, {@code [0]} or {@code [*]}; none
   * where there are no elements at that place.
   */
  public List<String> namesInElements(int before) {
    boolean elements = before < segments.size() && segments.get(before) instanceof ChildSegment;
    return elements ? names(before + 1) : List.of();
  }

  private List<String> names(int from) {
    List<String> names = new ArrayList<>();
    for (Segment segment : segments.subList(from, segments.size())) {
      if (!(segment instanceof ChildSegment child
          && child.isSingular()
          && child.selectors().getFirst() instanceof NameSelector(String name))) {
        break;
      }
      names.add(name);
    }
    return names;
  }

  /** Whether it is names and nothing else, so that {@link #leadingNames} is all of it. */
  public boolean isNamesOnly() {
    return leadingNames().size() == segments.size();
  }

  /** Returns the selected nodes, in the order of the document. */
  public List<JsonNode> select(JsonNode root) {
    return select(root, new Evaluation(root));
  }

  List<JsonNode> select(JsonNode start, Evaluation evaluation) {
    List<JsonNode> nodes = List.of(start);
    for (Segment segment : segments) {
      List<JsonNode> selected = new ArrayList<>();
      for (JsonNode node : nodes) {
        segment.select(node, evaluation, selected);
      }
      nodes = selected;
    }
    return nodes;
  }
}
