package dev.dispatch.core.http;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a response body says.
 *
 * @param json the tree, where it is JSON
 * @param text the text, where it is some other text
 * @param warnings what was odd about it
 */
record ReplyContent(
    BodyForm form, Optional<JsonNode> json, Optional<String> text, List<String> warnings) {

  /** Reads a whole body by its content type; one that has none is looked at. */
  static ReplyContent read(byte[] bytes, Optional<String> contentType) {
    ContentType type = ContentType.parse(contentType.orElse(""));
    List<String> warnings = new ArrayList<>();
    Charset charset = charset(type, warnings);
    boolean usual = type.isJson() && charset.equals(StandardCharsets.UTF_8);
    Optional<LenientJson.Reply> reply =
        usual ? LenientJson.parse(bytes, JsonLimits.REPLY) : Optional.empty();
    return reply
        .map(json -> json(json, warnings))
        .orElseGet(() -> look(bytes, type, charset, warnings));
  }

  private static ReplyContent look(
      byte[] bytes, ContentType type, Charset charset, List<String> warnings) {
    Optional<String> text = type.isBinary() ? Optional.empty() : decode(bytes, charset, type);
    if (text.isEmpty()) {
      return new ReplyContent(BodyForm.BINARY, Optional.empty(), Optional.empty(), warnings);
    }
    Optional<LenientJson.Reply> reply =
        mayBeJson(type, text.get()) ? parse(text.get()) : Optional.empty();
    if (reply.isPresent()) {
      return json(reply.get(), warnings);
    }
    if (type.isJson() && !text.get().isBlank()) {
      warnings.add("the body is said to be JSON and is not");
    }
    return new ReplyContent(BodyForm.TEXT, Optional.empty(), text, warnings);
  }

  private static ReplyContent json(LenientJson.Reply reply, List<String> warnings) {
    if (reply.duplicateKeys()) {
      warnings.add("a name comes twice in one object of the body; the last value counts");
    }
    return new ReplyContent(BodyForm.JSON, Optional.of(reply.value()), Optional.empty(), warnings);
  }

  private static Charset charset(ContentType type, List<String> warnings) {
    try {
      return type.charset().map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      warnings.add("the body's charset is not known; it was read as UTF-8");
      return StandardCharsets.UTF_8;
    }
  }

  /** Returns the text; empty where it is none and nobody said that it was. */
  private static Optional<String> decode(byte[] bytes, Charset charset, ContentType type) {
    String lenient = withoutMark(new String(bytes, charset));
    if (type.isText()) {
      return Optional.of(lenient);
    }
    return isText(bytes, charset) && lenient.indexOf('\0') < 0
        ? Optional.of(lenient)
        : Optional.empty();
  }

  private static boolean isText(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException noText) {
      return false;
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Many servers send JSON as text; a text that is a lone word or number stays a text. */
  private static boolean mayBeJson(ContentType type, String text) {
    String start = text.stripLeading();
    return type.isJson() || type.isMissing() || start.startsWith("{") || start.startsWith("[");
  }

  private static Optional<LenientJson.Reply> parse(String text) {
    return LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY);
  }
}
