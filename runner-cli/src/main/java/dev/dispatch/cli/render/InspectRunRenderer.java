package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Table;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.InspectRun;
import dev.dispatch.core.operation.RecordedCall;
import tools.jackson.databind.JsonNode;

/** Shows a run: its steps, why it failed, and the step that was asked for. */
final class InspectRunRenderer implements Renderer<InspectRun.Output> {

  @Override
  public void render(InspectRun.Output output, Page page) {
    RunRowLines.render(output.run(), page);
    page.pair("Calls", output.totalCalls() + ", " + output.failedCalls() + " failed");
    if (output.step().isPresent()) {
      step(output.step().get(), page);
    } else {
      output.error().ifPresent(error -> error(error, page));
      steps(output, page);
      output.lastFailure().ifPresent(call -> lastFailure(call, page));
    }
  }

  private static void steps(InspectRun.Output output, Page page) {
    Table table = Table.of("#", "Step", "Action", "Status", "Calls");
    for (InspectRun.StepLine step : output.steps()) {
      table.row(
          Integer.toString(step.index()),
          step.id(),
          step.action(),
          step.status(),
          Integer.toString(step.calls()));
    }
    page.blank().table(table);
  }

  private static void lastFailure(RecordedCall call, Page page) {
    page.blank().line(Tone.BOLD, "Last call that failed");
    call(call, page);
  }

  private static void step(InspectRun.StepDetail step, Page page) {
    page.blank().line(Tone.BOLD, "Step " + step.index() + " " + step.id());
    page.pair("Action", step.action());
    step.module().ifPresent(module -> page.pair("Module", module));
    page.pair("Status", step.status());
    step.reason().ifPresent(reason -> page.pair("Reason", reason));
    if (step.attempts() > 1) {
      page.pair("Attempts", Integer.toString(step.attempts()));
    }
    step.error().ifPresent(error -> error(error, page));
    tree("Items", step.items(), page);
    tree("Failed attempts", step.failedAttempts(), page);
    tree("Response", step.response(), page);
    tree("Exports", step.exports(), page);
    tree("Expected", step.expectations(), page);
    step.calls().forEach(call -> call(call, page.blank()));
  }

  private static void error(InspectRun.Reason error, Page page) {
    page.blank().failure(error.message());
    page.line(new Span("  Hint: ", Tone.DIM), Span.of(error.hint()));
  }

  private static void tree(String title, Object value, Page page) {
    JsonNode tree = JsonValues.toTree(value);
    if (tree.isNull() || (tree.isContainer() && tree.isEmpty())) {
      return;
    }
    page.blank().line(Tone.BOLD, title);
    page.block(JsonText.pretty(tree));
  }

  private static void call(RecordedCall call, Page page) {
    page.pair("Call", call.index() + " of step " + call.frame());
    page.pair("HTTP", call.method() + " " + call.url() + " -> " + call.status());
    call.error().ifPresent(error -> page.pair("Error", error));
    call.requestFile().ifPresent(file -> page.pair("Request", file));
    call.responseFile().ifPresent(file -> page.pair("Response", file));
    call.curl().ifPresent(curl -> page.pair("curl", curl));
  }
}
