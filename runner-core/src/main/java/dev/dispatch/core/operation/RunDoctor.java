package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.operation.health.ActionDefaultsCheck;
import dev.dispatch.core.operation.health.ClockCheck;
import dev.dispatch.core.operation.health.Finding;
import dev.dispatch.core.operation.health.FolderCheck;
import dev.dispatch.core.operation.health.JavaCheck;
import dev.dispatch.core.operation.health.LeftoversCheck;
import dev.dispatch.core.operation.health.Limits;
import dev.dispatch.core.operation.health.ModulesCheck;
import dev.dispatch.core.operation.health.ProxyCheck;
import dev.dispatch.core.operation.health.StartupCacheCheck;
import dev.dispatch.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Checks whether this machine and these places let dispatch work. */
public final class RunDoctor implements Operation<RunDoctor.Input, RunDoctor.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** The findings. */
  public record Output(
      @Description("Whether no check failed.") boolean ok,
      @Description("What each check found.") List<Finding> checks,
      @Description("The limits that hold, by name.") Map<String, String> limits) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "doctor",
            "Check Java, modules, defaults, folders, locks, clock, proxy and start-up cache",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.DOCTOR_CHECK_FAILED)
        .examples("dispatch doctor", "dispatch doctor --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    List<Finding> checks = checks(context);
    List<Finding> failed =
        checks.stream().filter(check -> check.level() == Finding.Level.FAIL).toList();
    Outcome<Output> outcome =
        Outcome.of(
            new Output(failed.isEmpty(), checks, Limits.byName()),
            NextCommand.network("run the demo job on a server of its own", "demo"));
    return failed.isEmpty() ? outcome : failing(outcome, failed.getFirst());
  }

  private static List<Finding> checks(OperationContext context) throws InterruptedException {
    Workspace workspace = context.workspace();
    Path java = Path.of(System.getProperty("java.home"));
    return List.of(
        JavaCheck.of(Runtime.version(), java.toString()),
        modules(context),
        defaults(context),
        FolderCheck.of("home", workspace.home()),
        FolderCheck.of("run output", workspace.runOutput()),
        LeftoversCheck.of(List.of(workspace.home(), workspace.memory(), workspace.runOutput())),
        ClockCheck.of(context.clock().instant()),
        ProxyCheck.of(context.environment()),
        StartupCacheCheck.of(context.application(), java));
  }

  private static Finding modules(OperationContext context) {
    try (ModuleRegistry registry = context.openModules()) {
      return ModulesCheck.of(registry);
    }
  }

  private static Finding defaults(OperationContext context) {
    try (ModuleRegistry registry = context.openModules()) {
      return ActionDefaultsCheck.of(context::readDefaults, registry);
    }
  }

  private static Outcome<Output> failing(Outcome<Output> outcome, Finding first) {
    return outcome
        .failing(
            OperationError.DOCTOR_CHECK_FAILED,
            "Check '" + first.name() + "' failed: " + first.detail() + ".",
            first.recovery().orElse(""))
        .next(List.of(NextCommand.read("check again", "doctor")));
  }
}
