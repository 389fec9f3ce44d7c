package dev.dispatch.core.report.html;

import java.util.List;

/** The filter above a list; the script shows it, since nothing of it works without. */
final class Tools {

  private Tools() {}

  static void write(Html html, String what, List<String> outcomes) {
    html.open("div", "class", "tools", "id", "tools", "hidden", "hidden").line();
    html.element("label", "Filter", "for", "filter", "class", "hidden-label");
    html.empty(
        "input",
        "type",
        "search",
        "id",
        "filter",
        "placeholder",
        "Filter by " + what + "   ( / )",
        "autocomplete",
        "off",
        "spellcheck",
        "false");
    html.open("div", "class", "chips", "role", "group", "aria-label", "Show");
    chip(html, "all", true);
    outcomes.forEach(outcome -> chip(html, outcome, false));
    html.close();
    html.element("button", "Open all", "type", "button", "id", "open-all");
    html.element("button", "Close all", "type", "button", "id", "close-all");
    html.element("output", "", "id", "count", "aria-live", "polite");
    html.close().line();
  }

  private static void chip(Html html, String outcome, boolean pressed) {
    html.element(
        "button",
        outcome,
        "type",
        "button",
        "class",
        "chip",
        "data-outcome",
        outcome,
        "aria-pressed",
        Boolean.toString(pressed));
  }
}
