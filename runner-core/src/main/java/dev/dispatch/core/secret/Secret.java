package dev.dispatch.core.secret;

/**
 * A secret value and what stands in its place.
 *
 * @param value never empty
 */
record Secret(String value, Mask mask) {

  /** A record would print its value. */
  @Override
  public String toString() {
    return mask.text();
  }
}
