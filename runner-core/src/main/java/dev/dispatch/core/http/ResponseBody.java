package dev.dispatch.core.http;

import dev.dispatch.core.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a body into what an action sees: a tree, a text, the name of a file, or nothing. */
final class ResponseBody {

  private ResponseBody() {}

  static Object value(WireReply reply, Optional<ReplyContent> content, Supplier<String> keptAs) {
    long size = reply.body().size();
    if (!reply.body().isWhole()) {
      return file(keptAs.get(), size);
    }
    if (content.isEmpty()) {
      return null;
    }
    ReplyContent body = content.get();
    return switch (body.form()) {
      case JSON -> body.json().map(JsonValues::toJava).orElse(null);
      case TEXT -> body.text().filter(text -> !text.isBlank()).orElse(null);
      case BINARY -> file(keptAs.get(), size);
    };
  }

  private static Map<String, Object> file(String name, long bytes) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", name);
    file.put("bytes", bytes);
    return file;
  }
}
