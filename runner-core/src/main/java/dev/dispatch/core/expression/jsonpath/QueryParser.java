package dev.dispatch.core.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads queries by recursive descent over the grammar of RFC 9535. */
final class QueryParser {

  private static final WildcardSelector WILDCARD = new WildcardSelector();

  private final Cursor cursor;

  QueryParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Query strict() {
    cursor.require("$", "A JSONPath starts with '$'.");
    return new Query(segments());
  }

  /** Where {@code $} is left out, the first name or bracket stands directly below the root. */
  Query lenient() {
    if (cursor.peek() == '$' || cursor.peek() == '[' || cursor.peek() == '.') {
      cursor.take("$");
      return new Query(segments());
    }
    List<Segment> segments = new ArrayList<>();
    segments.add(child(nameOrWildcard()));
    segments.addAll(segments());
    return new Query(segments);
  }

  void requireEnd() {
    if (!cursor.atEnd()) {
      throw Dialect.unexpected(cursor);
    }
  }

  /** Reads as many segments as there are; blanks after the last one are left for the caller. */
  List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    Optional<Segment> next = segment();
    while (next.isPresent()) {
      segments.add(next.get());
      next = segment();
    }
    return segments;
  }

  private Optional<Segment> segment() {
    int before = cursor.position();
    cursor.skipBlanks();
    if (cursor.take("..")) {
      ChildSegment below = cursor.peek() == '[' ? bracketed() : child(nameOrWildcard());
      return Optional.of(new DescendantSegment(below));
    }
    if (cursor.take(".")) {
      return Optional.of(child(nameOrWildcard()));
    }
    if (cursor.peek() == '[') {
      return Optional.of(bracketed());
    }
    cursor.moveTo(before);
    return Optional.empty();
  }

  private static ChildSegment child(Selector selector) {
    return new ChildSegment(List.of(selector));
  }

  private Selector nameOrWildcard() {
    return cursor.take("*") ? WILDCARD : new NameSelector(shorthand());
  }

  private String shorthand() {
    int start = cursor.position();
    if (!isNameFirst(cursor.peek())) {
      throw Dialect.badName(cursor);
    }
    while (isNameFirst(cursor.peek()) || Letters.isDigit(cursor.peek())) {
      nameCharacter();
    }
    return cursor.since(start);
  }

  /** Surrogates count in pairs only: a name is Unicode scalar values (RFC 9535, 2.5.1.1). */
  private void nameCharacter() {
    char c = cursor.next();
    if (!Character.isSurrogate(c)) {
      return;
    }
    if (!Character.isHighSurrogate(c) || !Character.isLowSurrogate((char) cursor.peek())) {
      throw cursor.error("half of a surrogate pair stands alone in a name", "Remove it.");
    }
    cursor.next();
  }

  private static boolean isNameFirst(int c) {
    return c >= 0x80 || (Letters.isWord(c) && !Letters.isDigit(c));
  }

  private ChildSegment bracketed() {
    cursor.enter();
    cursor.require("[", "");
    List<Selector> selectors = new ArrayList<>();
    do {
      cursor.skipBlanks();
      selectors.add(selector());
      cursor.skipBlanks();
    } while (cursor.take(","));
    if (!cursor.take("]")) {
      throw Dialect.unclosed(cursor);
    }
    cursor.leave();
    return new ChildSegment(List.copyOf(selectors));
  }

  private Selector selector() {
    if (QuotedText.startsAt(cursor)) {
      return new NameSelector(QuotedText.read(cursor));
    }
    if (cursor.take("*")) {
      return WILDCARD;
    }
    if (cursor.take("?")) {
      cursor.skipBlanks();
      return new FilterSelector(new FilterParser(cursor).parse());
    }
    return indexOrSlice();
  }

  private Selector indexOrSlice() {
    OptionalLong first = optionalIndex();
    int afterFirst = cursor.position();
    cursor.skipBlanks();
    if (cursor.take(":")) {
      return slice(first);
    }
    cursor.moveTo(afterFirst);
    return new IndexSelector(first.orElseThrow(() -> Dialect.badSelector(cursor)));
  }

  private SliceSelector slice(OptionalLong start) {
    cursor.skipBlanks();
    OptionalLong end = optionalIndex();
    cursor.skipBlanks();
    if (!cursor.take(":")) {
      return new SliceSelector(start, end, 1);
    }
    cursor.skipBlanks();
    return new SliceSelector(start, end, optionalIndex().orElse(1));
  }

  private OptionalLong optionalIndex() {
    return NumberText.startsAt(cursor)
        ? OptionalLong.of(NumberText.readIndex(cursor))
        : OptionalLong.empty();
  }
}
