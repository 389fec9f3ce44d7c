package dev.dispatch.core.operation.plan;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An action default that steps take because they say nothing themselves. */
public record DefaultLine(
    @Description("Whose default it is: the action of the steps, or one that they call.")
        String action,
    @Description("The field of that action's payload, a JSON Pointer.") String field,
    @Description("The value.") Object value,
    @Description("The file that it comes from.") String source,
    @Description("The steps that take it; step/id in a job that a step runs.") List<String> steps) {

  /** Returns the defaults that a job took, in the order of its steps. */
  static List<DefaultLine> of(JobDocument job) {
    return joined(
        job.applied().stream()
            .map(one ->
                new DefaultLine(
                    one.action(),
                    one.field(),
                    JsonValues.toJava(one.value()),
                    job.defaults().source(),
                    List.of(one.step())))
            .toList());
  }

  /** Returns one line for each default, in the order of the first of its lines. */
  static List<DefaultLine> joined(List<DefaultLine> lines) {
    Map<String, DefaultLine> joined = new LinkedHashMap<>();
    Map<String, List<String>> steps = new LinkedHashMap<>();
    for (DefaultLine line : lines) {
      String key = line.action + line.field;
      joined.putIfAbsent(key, line);
      steps.computeIfAbsent(key, any -> new ArrayList<>()).addAll(line.steps);
    }
    return joined.entrySet().stream()
        .map(one -> one.getValue().steps(steps.get(one.getKey())))
        .toList();
  }

  /** Returns the line of a job that a step runs. */
  DefaultLine below(String parent) {
    return steps(steps.stream().map(step -> parent + "/" + step).toList());
  }

  private DefaultLine steps(List<String> others) {
    return new DefaultLine(action, field, value, source, List.copyOf(others));
  }
}
