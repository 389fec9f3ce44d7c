package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.api.StepInfo;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ActionOutcome;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.schema.SchemaDefaults;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs an action: defaults, payload check, call. Steps and {@code context.call} both come here. */
final class ActionRunner {

  private final RunSession session;
  private final Cancellation cancellation;

  ActionRunner(RunSession session, Cancellation cancellation) {
    this.session = session;
    this.cancellation = cancellation;
  }

  /** One call of an action, ready to run. */
  record Invocation(
      PlacedStep step,
      StepInfo info,
      Frame frame,
      Optional<ObjectNode> credential,
      Deadline deadline) {

    /** Returns the invocation of an action that this one calls. */
    Invocation calling(String actionKey, int number) {
      return new Invocation(
          step,
          new StepInfo(info.runId(), info.stepId(), info.item(), actionKey, number),
          frame.round(number),
          credential,
          deadline);
    }
  }

  private static JsonNode withDefaults(ActionDescriptor action, JsonNode payload) {
    return SchemaDefaults.apply(action.inputSchema(), payload);
  }

  /** Runs an action on a payload that has its defaults. */
  ActionOutcome run(ResolvedAction resolved, JsonNode payload, Invocation invocation)
      throws InterruptedException {
    requireAllowed(resolved.action());
    requireValid(resolved.action(), payload, invocation.step());
    StepContext context = new StepContext(session, this, invocation);
    return session.ports().modules().load(resolved).run(context, payload);
  }

  /** Runs the action that another action calls. */
  ActionOutcome call(String actionKey, JsonNode payload, Invocation invocation)
      throws InterruptedException {
    ResolvedAction resolved =
        session.ports().modules().find(actionKey).orElseThrow(() -> unknown(actionKey));
    return run(resolved, withDefaults(resolved.action(), payload), invocation);
  }

  // A case job does not write memory, neither by a step nor by an action that calls another.
  private void requireAllowed(ActionDescriptor action) {
    boolean writes = action.effects().contains(Effect.WRITES_MEMORY);
    if (writes && !session.plan().job().kind().mayWriteMemory()) {
      throw new DispatchException(
          dev.dispatch.core.job.JobError.JOB_MEMORY_WRITE_DENIED,
          "'" + action.key() + "' writes memory, which only seed jobs may do.",
          "Move the step to a *.job.seed.json file.");
    }
    ActionScope.require(action, session.ports().scopes());
  }

  private void requireValid(ActionDescriptor action, JsonNode payload, PlacedStep step) {
    StepForm form = session.plan().forms().of(step);
    if (form.isValid(payload)) {
      return;
    }
    requireMatch(action, payload, step.pointer() + "/payload");
    form.fits(payload);
  }

  private void requireMatch(ActionDescriptor action, JsonNode payload, String pointer) {
    List<Problem> problems =
        SchemaValidator.kept(action.inputSchema()).validate(payload, pointer, node -> false);
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          RunError.RUN_PAYLOAD_INVALID,
          "The resolved payload of '"
              + action.key()
              + "' does not match its schema: "
              + problems.getFirst().message(),
          "'dispatch schema action --name " + action.key() + "' prints the schema.",
          session.plan().job().text().source(),
          session.plan().job().locate(problems));
    }
  }

  /** Runs the branches of a step that is running. */
  Map<String, List<String>> branches(Invocation invocation, int concurrency, boolean failFast)
      throws InterruptedException {
    Map<String, List<PlacedStep>> branches = session.plan().job().branches(invocation.step());
    boolean direct = invocation.frame().round().isEmpty();
    if (branches.isEmpty() || !direct) {
      throw new DispatchException(
          RunError.RUN_BRANCHES_MISSING,
          "'" + invocation.info().action() + "' has no branches of its own here.",
          "Write it as a step, with its branches in the payload.");
    }
    new BranchRunner(session, cancellation, invocation.step(), invocation.deadline(), failFast)
        .run(List.copyOf(branches.values()), concurrency);
    return BranchRunner.ids(branches);
  }

  private DispatchException unknown(String actionKey) {
    return new DispatchException(
        RunError.RUN_ACTION_UNKNOWN,
        "There is no action '" + actionKey + "'.",
        NearestName.hint(actionKey, session.ports().modules().actionKeys()));
  }
}
