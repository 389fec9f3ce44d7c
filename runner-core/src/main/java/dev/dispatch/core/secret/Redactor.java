package dev.dispatch.core.secret;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Puts {@code [secret:<name>]} in the place of every secret of a registry, also of those registered
 * later; what is clean is returned as the same instance.
 *
 * <p>A mask that is in a text already stays, so that redacting twice is the same as once (G-C1b).
 */
public final class Redactor {

  /** Knows no secret. */
  public static final Redactor NONE = new SecretRegistry().redactor();

  private final SecretRegistry registry;

  Redactor(SecretRegistry registry) {
    this.registry = registry;
  }

  /** Redacts a text. */
  public String redact(String text) {
    if (registry.isEmpty()) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Hit> hits = hits(bytes);
    return hits.isEmpty()
        ? text
        : new String(masked(bytes, bytes.length, hits), StandardCharsets.UTF_8);
  }

  /** Redacts bytes, which need not be text. */
  public byte[] redact(byte[] bytes) {
    if (registry.isEmpty()) {
      return bytes;
    }
    List<Hit> hits = hits(bytes);
    return hits.isEmpty() ? bytes : masked(bytes, bytes.length, hits);
  }

  /** Redacts the names, strings and numbers of a tree. */
  public JsonNode redact(JsonNode tree) {
    return registry.isEmpty() ? tree : new TreeRedaction(registry.automata()).redact(tree);
  }

  /**
   * Redacts what is written, across the borders of writes (G-C3). The end of what was written is
   * held back while it may be the beginning of a secret; closing writes it out.
   */
  public OutputStream wrap(OutputStream out) {
    return new RedactingStream(registry, out);
  }

  /** Returns whether there is a secret in a text. */
  public boolean contains(String text) {
    return find(text).isPresent();
  }

  /** Returns the mask of the first secret in a text. */
  public Optional<String> find(String text) {
    if (registry.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return hits(bytes).stream().map(hit -> hit.mask().text()).findFirst();
  }

  /** Returns the mask of the first secret among the names, strings and numbers of a tree. */
  public Optional<String> find(JsonNode tree) {
    if (registry.isEmpty()) {
      return Optional.empty();
    }
    return new TreeRedaction(registry.automata()).find(tree);
  }

  private List<Hit> hits(byte[] bytes) {
    return new TextScan(registry.automata()).readWhole(bytes);
  }

  /** Returns the first bytes with the hits, which are in order and end before, masked. */
  static byte[] masked(byte[] bytes, int end, List<Hit> hits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(end);
    int from = 0;
    for (Hit hit : hits) {
      out.write(bytes, from, hit.start() - from);
      out.writeBytes(hit.mask().bytes());
      from = hit.end();
    }
    out.write(bytes, from, end - from);
    return out.toByteArray();
  }
}
