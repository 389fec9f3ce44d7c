package dev.dispatch.core.json;

/** A refusal on its way out of the reader: the place is a byte offset until somebody asks. */
final class JsonFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final JsonError code;
  private final int offset;
  private final String hint;
  private String pointer = "";

  JsonFault(JsonError code, int offset, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.offset = offset;
    this.hint = hint;
  }

  /** Returns this fault seen from the container that holds the member. */
  JsonFault below(String name) {
    pointer = Pointers.append("", name) + pointer;
    return this;
  }

  /** Returns this fault seen from the container that holds the item. */
  JsonFault below(int index) {
    pointer = Pointers.append("", index) + pointer;
    return this;
  }

  JsonError code() {
    return code;
  }

  int offset() {
    return offset;
  }

  String hint() {
    return hint;
  }

  String pointer() {
    return pointer;
  }
}
