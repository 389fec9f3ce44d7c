package dev.dispatch.core.bundle;

import dev.dispatch.api.DispatchException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of files with their SHA-256, in the form of {@code sha256sum}: so that {@code sha256sum
 * -c} checks it, too.
 *
 * @param digests lower-case hex by relative name, sorted
 */
public record DigestList(SequencedMap<String, String> digests) {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  public DigestList {
    digests = new TreeMap<>(digests);
  }

  /** Reads a list; a line that is none refuses it. */
  public static DigestList parse(byte[] bytes) {
    SequencedMap<String, String> digests = new TreeMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches() && digests.put(matcher.group(2), matcher.group(1)) == null) {
        continue;
      }
      if (!line.isEmpty()) {
        throw mismatch("The list of digests has a line that is none, or a file twice.");
      }
    }
    return new DigestList(digests);
  }

  /** Returns the text, one line a file. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    digests.forEach((name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses files that are not exactly the listed ones, with exactly the listed content. */
  public void require(Map<String, String> found) {
    digests.forEach((name, digest) -> {
      String actual = found.get(name);
      if (actual == null) {
        throw mismatch("The archive lists the file '" + name + "' and does not have it.");
      }
      if (!actual.equals(digest)) {
        throw mismatch("The file '" + name + "' is not the one that the archive lists.");
      }
    });
    found.keySet().stream()
        .filter(name -> !digests.containsKey(name))
        .findFirst()
        .ifPresent(name -> {
          throw mismatch("The archive has the file '" + name + "', which it does not list.");
        });
  }

  private static DispatchException mismatch(String message) {
    return new DispatchException(
        ZipError.ZIP_DIGEST_MISMATCH,
        message,
        "It was changed or damaged after it was packed; get it again from where it comes from.");
  }
}
