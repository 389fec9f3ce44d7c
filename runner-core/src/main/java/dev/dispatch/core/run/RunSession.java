package dev.dispatch.core.run;

import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpTransport;
import java.util.random.RandomGenerator;

/**
 * What the parts of the engine share during one run.
 *
 * @param plan the plan
 * @param ports the world
 * @param recorder hears what happens
 * @param scope what placeholders see
 * @param transport the run's transport
 * @param schedule when steps begin
 * @param outcomes how steps ended
 * @param children the runs of jobs that steps run
 */
record RunSession(
    RunPlan plan,
    RunPorts ports,
    RunRecorder recorder,
    RunScope scope,
    HttpTransport transport,
    StepSchedule schedule,
    StepOutcomes outcomes,
    ChildRuns children) {

  /** Returns the random values of a frame, from the first on. */
  RandomGenerator random(Frame frame) {
    return plan.seed().random(frame);
  }
}
