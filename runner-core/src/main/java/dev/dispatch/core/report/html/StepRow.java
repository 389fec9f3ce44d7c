package dev.dispatch.core.report.html;

import dev.dispatch.core.report.model.Durations;
import dev.dispatch.core.report.model.Excerpts;
import dev.dispatch.core.report.model.FailedTry;
import dev.dispatch.core.report.model.ItemOutcomes;
import dev.dispatch.core.report.model.ReportedCall;
import dev.dispatch.core.report.model.ReportedRule;
import dev.dispatch.core.report.model.ReportedStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One step: a row of the waterfall that opens to all that is known of it. */
final class StepRow {

  /** Calls that are shown of one step. */
  private static final int MAX_CALLS = 200;

  private static final int MAX_FIND = 400;

  private final Html html;
  private final BodyBlock bodies;
  private final TimeScale scale;
  private final CallRow callRow;

  StepRow(Html html, BodyBlock bodies, TimeScale scale) {
    this.html = html;
    this.bodies = bodies;
    this.scale = scale;
    this.callRow = new CallRow(html, bodies, scale);
  }

  void write(ReportedStep step, List<ReportedCall> calls) {
    String group = group(step);
    html.open(
        "li",
        "class",
        "row " + group,
        "id",
        "step-" + step.index(),
        "data-outcome",
        group,
        "data-find",
        find(step, calls));
    if (step.outcome().isBad()) {
      html.open("details", "class", "step", "open", "open");
    } else {
      html.open("details", "class", "step");
    }
    summary(step, calls);
    html.open("div", "class", "inside").line();
    inside(step, calls);
    html.close().close().close().line();
  }

  private static String group(ReportedStep step) {
    return switch (step.outcome()) {
      case PASSED -> "passed";
      case FAILED, INTERRUPTED -> "failed";
      case SKIPPED, NOT_RUN -> "skipped";
    };
  }

  private static String find(ReportedStep step, List<ReportedCall> calls) {
    String words =
        step.id()
            + " "
            + step.action()
            + step.failure().map(failure -> " " + failure.code()).orElse("")
            + calls.stream()
                .limit(10)
                .map(call -> " " + call.method() + " " + call.url() + " " + call.status())
                .distinct()
                .collect(Collectors.joining());
    return Excerpts.cut(words.toLowerCase(Locale.ROOT), MAX_FIND);
  }

  private void summary(ReportedStep step, List<ReportedCall> calls) {
    html.open("summary");
    html.element("span", step.outcome().words(), "class", "mark " + group(step));
    html.element("span", Integer.toString(step.index()), "class", "number");
    html.open("span", "class", "what").element("span", step.id(), "class", "id");
    html.element("span", step.action(), "class", "action");
    if (step.cleanup()) {
      html.element("span", "cleanup", "class", "badge");
    }
    if (step.retries() > 0) {
      html.element("span", step.attempts() + " attempts", "class", "badge");
    }
    html.element("span", step.items().map(ItemOutcomes::words), "class", "badge");
    html.element("span", step.reason(), "class", "why");
    html.close();
    html.open("span", "class", "bar", "aria-hidden", "true").open("svg");
    scale.bar("step " + group(step), step.startedAt(), step.durationMs().orElse(0L), html);
    calls.stream()
        .limit(MAX_CALLS)
        .forEach(call ->
            scale.bar(call.ok() ? "call" : "call bad", call.startedAt(), call.durationMs(), html));
    html.close().close();
    Optional<Long> took = step.durationMs().filter(any -> !group(step).equals("skipped"));
    html.element("span", took.map(Durations::words), "class", "time");
    html.close().line();
  }

  private void inside(ReportedStep step, List<ReportedCall> calls) {
    html.element("p", step.description(), "class", "description");
    step.failure().ifPresent(failure -> FailureBlock.write(failure, html));
    tries(step.failedTries());
    rules(step.rules());
    html.open("p", "class", "meta");
    step.detail().ifPresent(detail -> html.element("code", detail).text(" · "));
    html.element("code", step.place().words());
    html.close().line();
    calls(calls, step.outcome().isBad());
    value("Response", step.response(), calls.isEmpty());
    value("Exports", step.exports(), false);
  }

  private void tries(List<FailedTry> tries) {
    if (tries.isEmpty()) {
      return;
    }
    html.open("ul", "class", "tries").line();
    for (FailedTry one : tries) {
      html.open("li").element("span", one.words(), "class", "badge");
      html.text(" ").element("code", one.failure().code()).text(" ");
      html.text(one.failure().message()).close().line();
    }
    html.close().line();
  }

  private void rules(List<ReportedRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    html.open("table", "class", "rules").open("caption").text("Expectations").close();
    html.open("thead").open("tr");
    List.of("", "Path", "Operator", "Expected", "Actual")
        .forEach(name -> html.element("th", name, "scope", "col"));
    html.close().close().open("tbody").line();
    for (ReportedRule rule : rules) {
      String outcome = rule.passed() ? "passed" : "failed";
      html.open("tr", "class", outcome);
      html.open("td").element("span", outcome, "class", "mark " + outcome).close();
      html.open("td").element("code", rule.path()).close();
      html.open("td").element("code", rule.op()).close();
      html.open("td").element("code", expected(rule), "class", "expected").close();
      html.open("td").element("code", rule.found(), "class", "actual").close();
      html.close().line();
    }
    html.close().close().line();
  }

  private static String expected(ReportedRule rule) {
    return rule.expected().isNull() ? "" : Excerpts.json(rule.expected());
  }

  /** The last call of a step that failed is open: it is what its reader came for. */
  private void calls(List<ReportedCall> calls, boolean failed) {
    int shown = Math.min(calls.size(), MAX_CALLS);
    for (int i = 0; i < shown; i++) {
      callRow.write(calls.get(i), failed && i == shown - 1);
    }
    if (calls.size() > MAX_CALLS) {
      int more = calls.size() - MAX_CALLS;
      html.element("p", more + " more calls are in http_calls.jsonl.", "class", "note");
    }
  }

  private void value(String title, JsonNode value, boolean open) {
    boolean something = !value.isMissingNode() && !value.isNull() && !isEmpty(value);
    if (something) {
      html.open("details", open ? new String[] {"open", "open"} : new String[0]);
      html.element("summary", title);
      bodies.value(value);
      html.close().line();
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isContainer() && value.isEmpty();
  }
}
