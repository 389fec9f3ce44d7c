package dev.dispatch.core.report.html;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.report.model.Excerpts;
import dev.dispatch.core.report.model.ReportedMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Shows bodies and values, cut where they are long; a page takes so much of them and no more, and
 * says what it left out.
 */
final class BodyBlock {

  /** What the page shows of one body, in bytes. */
  static final int MAX_BODY = 16 * 1024;

  /** What the page shows of all bodies together, in characters. */
  static final int MAX_PAGE = 6 * 1024 * 1024;

  private static final int MAX_COLOURED = 8 * 1024;

  private final Html html;
  private int left = MAX_PAGE;

  BodyBlock(Html html) {
    this.html = html;
  }

  /** Shows the body of a request or a response. */
  void message(ReportedMessage message) {
    if (message.file().isEmpty()) {
      return;
    }
    Path file = message.file().get();
    if (file.toString().endsWith(".bin")) {
      note("Binary, " + Sizes.words(message.bytes()) + ", in " + name(file) + ".");
    } else if (left <= 0) {
      note("This page is full; the body is in " + name(file) + ".");
    } else {
      show(message, file);
    }
  }

  private void show(ReportedMessage message, Path file) {
    Optional<byte[]> bytes = read(file);
    if (bytes.isEmpty()) {
      note("The file " + name(file) + " is not there.");
      return;
    }
    boolean whole = bytes.get().length <= MAX_BODY;
    pre(text(bytes.get(), whole));
    if (!whole) {
      note("Cut here. The body has " + Sizes.words(message.bytes()) + "; see " + name(file) + ".");
    } else if (message.truncated()) {
      note("The record has only this part of " + Sizes.words(message.bytes()) + ".");
    }
  }

  private static String text(byte[] bytes, boolean whole) {
    if (whole) {
      Optional<String> pretty =
          LenientJson.parse(bytes, JsonLimits.REPLY)
              .map(reply -> reply.value())
              .filter(JsonNode::isContainer)
              .map(JsonText::pretty);
      if (pretty.isPresent()) {
        return pretty.get();
      }
    }
    String text = new String(bytes, 0, Math.min(bytes.length, MAX_BODY), StandardCharsets.UTF_8);
    return whole || !text.endsWith("\ufffd") ? text : text.substring(0, text.length() - 1);
  }

  /** Reads one byte more than is shown, so that a cut can be told. */
  private static Optional<byte[]> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(MAX_BODY + 1));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Shows a value of a step. */
  void value(JsonNode value) {
    if (left <= 0) {
      note("This page is full; the value is in step-results.json.");
      return;
    }
    String text = JsonText.pretty(value);
    pre(Excerpts.cut(text, MAX_BODY));
    if (text.length() > MAX_BODY) {
      note("Cut here; the whole value is in step-results.json.");
    }
  }

  private void pre(String text) {
    left -= text.length();
    html.open("pre", "class", "body", "tabindex", "0");
    if (text.length() <= MAX_COLOURED) {
      JsonMarkup.write(text, html);
    } else {
      html.text(text);
    }
    html.close();
  }

  private void note(String words) {
    html.element("p", words, "class", "note");
  }

  private static String name(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }
}
