package dev.dispatch.core.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A step as the job has it. */
record PlannedStep(
    int index,
    String id,
    String action,
    Optional<String> description,
    boolean cleanup,
    String pointer) {

  /** Returns the steps of a job, cleanup after the scenario, numbered as a run numbers them. */
  static List<PlannedStep> of(JsonNode job) {
    List<PlannedStep> planned = new ArrayList<>();
    add(job, "steps", false, planned);
    add(job, "cleanup", true, planned);
    return List.copyOf(planned);
  }

  private static void add(JsonNode job, String part, boolean cleanup, List<PlannedStep> planned) {
    int position = 0;
    for (JsonNode step : job.path("scenario").path(part)) {
      int index = planned.size() + 1;
      planned.add(
          new PlannedStep(
              index,
              Fields.text(step, "id").orElse("step_" + index),
              Fields.text(step, "action").orElse(""),
              Fields.text(step, "description"),
              cleanup,
              "/scenario/" + part + "/" + position++));
    }
  }
}
