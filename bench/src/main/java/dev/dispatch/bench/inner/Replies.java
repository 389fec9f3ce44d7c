package dev.dispatch.bench.inner;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers as servers give them. */
final class Replies {

  private Replies() {}

  /** Returns a list of so many people, about 130 bytes each. */
  static String people(int count) {
    return IntStream.range(0, count)
        .mapToObj(Replies::person)
        .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":null}"));
  }

  static byte[] bytes(int count) {
    return people(count).getBytes(StandardCharsets.UTF_8);
  }

  private static String person(int number) {
    return """
    {"id":%1$d,"name":"Person %1$d","email":"person%1$d@example.org","balance":%1$d.25,"active":true,"tags":["a","b\\u00e9"],"note":null}\
    """
        .formatted(number);
  }
}
