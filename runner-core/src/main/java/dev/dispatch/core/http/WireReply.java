package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one request, good or bad.
 *
 * @param sentHeaders the header fields as sent; as intended where nothing was sent
 * @param status 0 where no answer came
 * @param failure why there is no usable answer
 * @param cancelled whether the caller was interrupted
 */
record WireReply(
    List<HeaderField> sentHeaders,
    int status,
    List<HeaderField> headers,
    ReceivedBody body,
    Optional<String> protocol,
    Optional<InetSocketAddress> remoteAddress,
    CallTiming timing,
    Optional<DispatchException> failure,
    boolean cancelled,
    List<String> warnings) {

  Optional<String> header(String name) {
    for (HeaderField field : headers) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** Returns the fields as a caller sees them: names in lower case, values in order. */
  Map<String, List<String>> headersByName() {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (HeaderField field : headers) {
      byName
          .computeIfAbsent(field.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.value());
    }
    return byName;
  }

  List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (HeaderField field : headers) {
      if (field.name().equalsIgnoreCase(name)) {
        values.add(field.value());
      }
    }
    return values;
  }
}
