package dev.dispatch.core.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The checks that can be asked for by name, on the command line and in a job. */
public enum RunCheck {
  RUN_SUCCEEDED {
    @Override
    public CheckResult check(RunEvidence run, Parameters parameters) {
      boolean passed = run.status() == RunStatus.SUCCESS;
      return result(passed, "the run is " + run.status(), Map.of("status", run.status().name()));
    }
  },
  STEPS_PASSED {
    @Override
    public CheckResult check(RunEvidence run, Parameters parameters) {
      List<String> failed = run.failedSteps();
      return result(
          failed.isEmpty(),
          failed.size() + " steps failed: " + String.join(", ", failed),
          Map.of("failedSteps", failed));
    }
  },
  SUMMARY_PRESENT {
    @Override
    public CheckResult check(RunEvidence run, Parameters parameters) {
      return result(run.summaryPresent(), "summary.json is missing or damaged", Map.of());
    }
  },
  MODULE_RESOLUTION_PRESENT {
    @Override
    public CheckResult check(RunEvidence run, Parameters parameters) {
      String reason = "module_resolution.json is missing or damaged";
      return result(run.resolutionPresent(), reason, Map.of());
    }
  },
  NO_FAILED_CALLS {
    @Override
    public CheckResult check(RunEvidence run, Parameters parameters) {
      int failed = run.failedCalls();
      return result(failed == 0, failed + " calls failed", Map.of("failedCount", failed));
    }
  },
  CALLS_COUNT_MIN {
    @Override
    public CheckResult check(RunEvidence run, Parameters parameters) {
      int count = run.calls().size();
      return result(
          count >= parameters.min(),
          "there are " + count + " calls, below min=" + parameters.min(),
          Map.of("count", count, "min", parameters.min()));
    }
  };

  /**
   * The parameters that checks take.
   *
   * @param min the least number of calls, for {@code calls-count-min}
   */
  public record Parameters(int min) {

    /** What holds where nothing is said. */
    public static final Parameters DEFAULT = new Parameters(1);
  }

  /** Returns whether the check holds of a run. */
  public abstract CheckResult check(RunEvidence run, Parameters parameters);

  /** Returns the name that users write: {@code run-succeeded}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the check of a name. */
  public static Optional<RunCheck> find(String label) {
    return Arrays.stream(values()).filter(check -> check.label().equals(label)).findFirst();
  }

  /** Returns every name, in a fixed order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(RunCheck::label).toList();
  }

  CheckResult result(boolean passed, String reason, Map<String, Object> details) {
    return CheckResult.of(label(), passed, reason, details);
  }
}
