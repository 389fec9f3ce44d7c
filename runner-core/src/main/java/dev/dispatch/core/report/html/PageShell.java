package dev.dispatch.core.report.html;

import dev.dispatch.core.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The page around a report: head, style, script, and the policy that lets nothing else in. */
final class PageShell {

  private PageShell() {}

  /**
   * Returns a page.
   *
   * @param title the title, plain text
   * @param mood what its icon tells
   * @param body HTML of our own making
   */
  static String page(String title, Mood mood, Html body) {
    String style = resource("report.css");
    String script = resource("report.js");
    Html page = new Html();
    page.trusted("<!doctype html>\n").open("html", "lang", "en");
    page.line().open("head").line();
    page.empty("meta", "charset", "utf-8").line();
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script))
        .line();
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.empty("meta", "name", "color-scheme", "content", "light dark").line();
    page.element("title", title).line();
    page.empty("link", "rel", "icon", "href", icon(mood)).line();
    page.open("style").trusted(style).close().line();
    page.close().line().open("body", "class", mood.style()).line();
    page.trusted(body.toString());
    page.open("script").trusted(script).close().line();
    return page.close().close().line().toString();
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; img-src data:; style-src '"
        + digest(style)
        + "'; script-src '"
        + digest(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String digest(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String icon(Mood mood) {
    return "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
        + "<circle cx='8' cy='8' r='7' fill='"
        + mood.colour()
        + "'/></svg>";
  }

  private static String resource(String name) {
    try (InputStream in = PageShell.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
