package dev.dispatch.core.json;

import dev.dispatch.core.problem.Position;
import java.util.Arrays;
import java.util.List;

/** Where each value of a text stands, in the order of the text: a container before its content. */
final class PlaceIndex implements PlaceListener {

  private final JsonCursor cursor;
  private final JsonStrings strings;
  private final LineIndex lines;
  private int[] starts = new int[256];
  private int[] nameStarts = new int[256];

  /** The index behind a value and all below it. */
  private int[] ends = new int[256];

  private int size;

  private PlaceIndex(byte[] text, JsonLimits limits) {
    this.cursor = new JsonCursor(text);
    this.strings = new JsonStrings(cursor, limits);
    this.lines = new LineIndex(text);
  }

  /** Reads a text, that is known to be right, once more. */
  static PlaceIndex of(byte[] text, JsonLimits limits) {
    PlaceIndex index = new PlaceIndex(text, limits);
    new JsonReader(new JsonCursor(text), limits, true, index).readDocument();
    return index;
  }

  @Override
  public int enter(int offset, int nameOffset) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      nameStarts = Arrays.copyOf(nameStarts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = offset;
    nameStarts[size] = nameOffset;
    return size++;
  }

  @Override
  public void leave(int index) {
    ends[index] = size;
  }

  /** Returns the place of the value, or of the nearest value around it. */
  Position value(String pointer) {
    return lines.position(starts[nearest(Pointers.segments(pointer)).index()]);
  }

  /** Returns the place of the member's name; of the value where it has none. */
  Position name(String pointer) {
    Found found = nearest(Pointers.segments(pointer));
    int nameStart = nameStarts[found.index()];
    boolean named = found.exact() && nameStart >= 0;
    return lines.position(named ? nameStart : starts[found.index()]);
  }

  private Found nearest(List<String> segments) {
    int index = 0;
    for (String segment : segments) {
      int child = child(index, segment);
      if (child < 0) {
        return new Found(index, false);
      }
      index = child;
    }
    return new Found(index, true);
  }

  private int child(int parent, String segment) {
    return cursor.at(starts[parent]) == '['
        ? item(parent, Pointers.index(segment))
        : member(parent, segment);
  }

  private int item(int parent, int position) {
    int left = position;
    for (int i = parent + 1; i < ends[parent] && position >= 0; i = ends[i]) {
      if (left-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private int member(int parent, String name) {
    for (int i = parent + 1; i < ends[parent]; i = ends[i]) {
      cursor.moveTo(nameStarts[i]);
      if (strings.readName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private record Found(int index, boolean exact) {}
}
