package dev.dispatch.core.module.install;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The keys whose signatures the user trusts: {@code trustedKeys} of {@code <home>/config.json}. A
 * workspace cannot add to them: whoever writes a repository would trust himself.
 */
public final class TrustedKeys {

  private TrustedKeys() {}

  /** Returns the SHA-256 of each trusted public key, in lower-case hex; none without the file. */
  public static Set<String> load(Path home) {
    Path file = home.resolve("config.json");
    if (!Files.exists(file)) {
      return Set.of();
    }
    Set<String> keys = new TreeSet<>();
    for (JsonNode key : read(file).path("trustedKeys")) {
      String text = key.asString("").toLowerCase(Locale.ROOT);
      if (!text.matches("[0-9a-f]{64}")) {
        throw invalid(file, "'trustedKeys' has an entry that is no SHA-256 in hex", null);
      }
      keys.add(text);
    }
    return keys;
  }

  private static JsonNode read(Path file) {
    try {
      byte[] bytes = AtomicFiles.onDisk().read(file, JsonLimits.STATE.maxBytes());
      return StrictJson.parse(bytes, file.toString(), JsonLimits.STATE).root();
    } catch (DispatchException e) {
      throw invalid(file, e.getMessage(), e);
    }
  }

  private static DispatchException invalid(Path file, String why, Throwable cause) {
    return new DispatchException(
        BundleError.CONFIG_INVALID,
        "The configuration '" + file + "' cannot be read: " + why,
        "Write {\"trustedKeys\": [\"<SHA-256 of the public key>\"]}; 'module pack --sign' prints"
            + " it.",
        cause);
  }
}
