package dev.dispatch.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON Pointers (RFC 6901) as text; the empty text is the root. */
public final class Pointers {

  private Pointers() {}

  /** Returns the pointer of an object's member. */
  public static String append(String pointer, String name) {
    return pointer.concat("/").concat(escape(name));
  }

  /** Returns the pointer of an array's item. */
  public static String append(String pointer, int index) {
    return pointer.concat("/").concat(Integer.toString(index));
  }

  /** Returns the unescaped names and indexes along a pointer. */
  public static List<String> segments(String pointer) {
    List<String> segments = new ArrayList<>();
    int start = 1;
    while (start <= pointer.length()) {
      int end = pointer.indexOf('/', start);
      end = end < 0 ? pointer.length() : end;
      segments.add(unescape(pointer.substring(start, end)));
      start = end + 1;
    }
    return segments;
  }

  /** Returns the value at a pointer. */
  public static Optional<JsonNode> find(JsonNode root, String pointer) {
    JsonNode node = root;
    for (String segment : segments(pointer)) {
      node = child(node, segment);
      if (node == null) {
        return Optional.empty();
      }
    }
    return Optional.of(node);
  }

  private static JsonNode child(JsonNode node, String segment) {
    return node.isArray() ? node.get(index(segment)) : node.get(segment);
  }

  /** Returns the index that a segment names, or -1 where it names none. */
  static int index(String segment) {
    if (segment.isEmpty()
        || segment.length() > 9
        || (segment.length() > 1 && segment.charAt(0) == '0')) {
      return -1;
    }
    for (int i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) < '0' || segment.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(segment);
  }

  private static String escape(String name) {
    boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
    return plain ? name : name.replace("~", "~0").replace("/", "~1");
  }

  private static String unescape(String segment) {
    return segment.indexOf('~') < 0 ? segment : segment.replace("~1", "/").replace("~0", "~");
  }
}
