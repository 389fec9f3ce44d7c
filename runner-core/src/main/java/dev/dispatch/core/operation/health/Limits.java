package dev.dispatch.core.operation.health;

import dev.dispatch.core.http.HttpLimits;
import dev.dispatch.core.json.JsonLimits;
import java.util.LinkedHashMap;
import java.util.Map;

/** The limits that hold where nothing says otherwise, in words. */
public final class Limits {

  private Limits() {}

  /** Returns the limits by name, in a stable order. */
  public static Map<String, String> byName() {
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("job file", bytes(JsonLimits.JOB.maxBytes()));
    limits.put("job depth", String.valueOf(JsonLimits.JOB.maxDepth()));
    limits.put("string", JsonLimits.JOB.maxStringLength() + " characters");
    limits.put("number", JsonLimits.JOB.maxNumberDigits() + " digits");
    limits.put("memory file", bytes(JsonLimits.STATE.maxBytes()));
    limits.put("response body", bytes(HttpLimits.DEFAULT.maxBodyBytes()));
    limits.put("response headers", bytes(HttpLimits.DEFAULT.maxHeaderBytes()));
    limits.put("call", HttpLimits.DEFAULT.callTimeout().toSeconds() + " s");
    limits.put("connect", HttpLimits.DEFAULT.connectTimeout().toSeconds() + " s");
    limits.put("read", HttpLimits.DEFAULT.readTimeout().toSeconds() + " s");
    limits.put("redirects", String.valueOf(HttpLimits.DEFAULT.maxRedirects()));
    return limits;
  }

  private static String bytes(long count) {
    return count >= 1 << 20 ? (count >> 20) + " MiB" : (count >> 10) + " KiB";
  }
}
