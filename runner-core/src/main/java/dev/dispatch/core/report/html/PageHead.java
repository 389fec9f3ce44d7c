package dev.dispatch.core.report.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The head of a page: what it is about, how that ended, and the figures that matter. */
final class PageHead {

  private final String kind;
  private final String title;
  private final String status;
  private final Mood mood;
  private Optional<String> lead = Optional.empty();
  private final Map<String, String> facts = new LinkedHashMap<>();

  PageHead(String kind, String title, String status, Mood mood) {
    this.kind = kind;
    this.title = title;
    this.status = status;
    this.mood = mood;
  }

  PageHead lead(Optional<String> words) {
    lead = words;
    return this;
  }

  PageHead fact(String name, String value) {
    facts.put(name, value);
    return this;
  }

  PageHead fact(String name, Optional<String> value) {
    value.ifPresent(words -> fact(name, words));
    return this;
  }

  void write(Html html, String skipTo) {
    html.element("a", "Skip to the list", "class", "skip", "href", "#" + skipTo).line();
    html.open("header", "class", "head").open("div", "class", "wrap").line();
    html.open("div", "class", "brand").element("span", "Dispatch", "class", "name");
    html.element("span", kind);
    html.element("button", "Theme: auto", "type", "button", "id", "theme", "hidden", "hidden");
    html.close().line();
    html.open("h1")
        .element("span", status, "class", "status " + mood.style())
        .text(" ")
        .text(title);
    html.close().line();
    html.element("p", lead, "class", "lead").line();
    html.open("dl", "class", "facts");
    facts.forEach(
        (name, value) -> html.open("div").element("dt", name).element("dd", value).close());
    html.close().line().close().close().line();
  }
}
