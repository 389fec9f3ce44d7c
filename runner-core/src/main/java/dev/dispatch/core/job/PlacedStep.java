package dev.dispatch.core.job;

import java.util.ArrayList;
import java.util.List;

/**
 * A step with where it stands.
 *
 * @param id its id, given or {@code step_<n>}
 * @param index 1 and up, counted through scenario and cleanup
 * @param pointer its JSON Pointer in the job
 * @param cleanup whether it stands in {@code scenario.cleanup}
 * @param step the step as written
 */
public record PlacedStep(String id, int index, String pointer, boolean cleanup, Step step) {

  static List<PlacedStep> all(Scenario scenario) {
    List<PlacedStep> placed = new ArrayList<>();
    place(scenario.steps(), "/scenario/steps/", false, placed);
    place(scenario.cleanup(), "/scenario/cleanup/", true, placed);
    return List.copyOf(placed);
  }

  private static void place(
      List<Step> steps, String pointer, boolean cleanup, List<PlacedStep> placed) {
    for (int i = 0; i < steps.size(); i++) {
      int index = placed.size() + 1;
      String id = steps.get(i).id().orElse("step_" + index);
      placed.add(new PlacedStep(id, index, pointer + i, cleanup, steps.get(i)));
    }
  }
}
