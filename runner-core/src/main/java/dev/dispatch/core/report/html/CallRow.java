package dev.dispatch.core.report.html;

import dev.dispatch.core.report.model.Durations;
import dev.dispatch.core.report.model.Excerpts;
import dev.dispatch.core.report.model.ReportedCall;
import dev.dispatch.core.report.model.ReportedMessage;
import java.util.Locale;
import java.util.Optional;

/** One call inside a step: its line, and behind it headers, bodies and where the time went. */
final class CallRow {

  private static final int MAX_URL = 2000;
  private static final int MAX_HEADER = 1000;

  private final Html html;
  private final BodyBlock bodies;
  private final TimeScale scale;

  CallRow(Html html, BodyBlock bodies, TimeScale scale) {
    this.html = html;
    this.bodies = bodies;
    this.scale = scale;
  }

  void write(ReportedCall call, boolean open) {
    if (open) {
      html.open("details", "class", "call", "open", "open");
    } else {
      html.open("details", "class", "call");
    }
    html.open("summary");
    html.element("span", call.method(), "class", "method");
    html.element("span", Excerpts.cut(call.url(), MAX_URL), "class", "url");
    html.element("span", part(call), "class", "badge");
    html.element("span", status(call), "class", call.ok() ? "http good" : "http bad");
    html.open("span", "class", "bar", "aria-hidden", "true").open("svg");
    scale.bar(call.ok() ? "call" : "call bad", call.startedAt(), call.durationMs(), html);
    html.close().close();
    html.element("span", Durations.words(call.durationMs()), "class", "time");
    html.close().line().open("div", "class", "inside").line();
    inside(call);
    html.close().close().line();
  }

  /** Says of a loop or of a retry which part the call was. */
  private static Optional<String> part(ReportedCall call) {
    Optional<String> attempt =
        call.attempt() > 1 ? Optional.of("attempt " + call.attempt()) : Optional.empty();
    return call.item()
        .map(item -> "item " + item + attempt.map(words -> ", " + words).orElse(""))
        .or(() -> attempt);
  }

  private static String status(ReportedCall call) {
    return call.status() == 0 ? "no answer" : Integer.toString(call.status());
  }

  private void inside(ReportedCall call) {
    html.element("p", call.error(), "class", "message");
    call.warnings().forEach(warning -> html.element("p", warning, "class", "note"));
    call.redirectOf()
        .ifPresent(from -> html.element("p", "Redirected here from " + from, "class", "note"));
    timing(call);
    message("Request", call.request());
    message("Response", call.response());
  }

  private void timing(ReportedCall call) {
    long total = call.timing().stream().mapToLong(ReportedCall.CallPhase::micros).sum();
    if (total == 0) {
      return;
    }
    html.open("div", "class", "timing").open("svg", "class", "phases", "aria-hidden", "true");
    double at = 0;
    for (ReportedCall.CallPhase phase : call.timing()) {
      double share = phase.micros() * 100.0 / total;
      html.empty(
          "rect",
          "class",
          phase.name(),
          "x",
          percent(at),
          "width",
          percent(share),
          "height",
          "100%");
      at += share;
    }
    html.close().open("ul");
    for (ReportedCall.CallPhase phase : call.timing()) {
      if (phase.micros() > 0) {
        html.open("li", "class", phase.name()).text(phase.name() + " ");
        html.element("b", millis(phase.micros())).close();
      }
    }
    html.close();
    html.element("p", call.protocol(), "class", "wire");
    html.element("p", call.remoteAddress(), "class", "wire");
    html.close().line();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, micros < 10_000 ? "%.1f ms" : "%.0f ms", micros / 1000.0);
  }

  private void message(String title, ReportedMessage message) {
    if (message.headers().isEmpty() && message.file().isEmpty()) {
      return;
    }
    html.open("div", "class", "message-part").open("h4").text(title);
    if (message.bytes() > 0) {
      html.element("span", Sizes.words(message.bytes()), "class", "size");
    }
    html.close();
    if (!message.headers().isEmpty()) {
      html.open("table", "class", "headers").open("caption", "class", "hidden-label");
      html.text(title + " headers").close().open("tbody");
      message.headers().forEach(this::header);
      html.close().close();
    }
    bodies.message(message);
    html.close().line();
  }

  private void header(ReportedMessage.Header header) {
    html.open("tr").element("th", header.name(), "scope", "row");
    html.element("td", Excerpts.cut(header.value(), MAX_HEADER)).close();
  }
}
