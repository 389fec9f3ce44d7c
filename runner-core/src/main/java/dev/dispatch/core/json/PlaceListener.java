package dev.dispatch.core.json;

/** Hears where the values of a text stand, in the order of the text. */
interface PlaceListener {

  /** Hears nothing: the way of a text that is right. */
  PlaceListener NONE =
      new PlaceListener() {
        @Override
        public int enter(int offset, int nameOffset) {
          return 0;
        }

        @Override
        public void leave(int index) {}
      };

  /**
   * A value starts.
   *
   * @param nameOffset where its name stands, or -1 for an item or the root
   * @return the value's index, for {@link #leave}
   */
  int enter(int offset, int nameOffset);

  /** A value, and all below it, has ended. */
  void leave(int index);
}
