package dev.dispatch.core.operation;

import dev.dispatch.core.job.JobError;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.run.RunCheck;
import dev.dispatch.core.run.RunError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks that a command line asks for, with their parameters.
 *
 * @param checks each once, in the order asked for
 */
record RequestedChecks(Set<RunCheck> checks, RunCheck.Parameters parameters) {

  private static final List<RunCheck> DEFAULT =
      List.of(RunCheck.RUN_SUCCEEDED, RunCheck.SUMMARY_PRESENT);

  private static final String MIN = "min";

  static RequestedChecks of(AssertRun.Input input) {
    Set<RunCheck> checks = new LinkedHashSet<>();
    input.checks().forEach(name -> checks.add(check(name.strip())));
    if (checks.isEmpty()) {
      checks.addAll(DEFAULT);
    }
    Map<String, String> given = given(input.params());
    if (input.strictParams()) {
      refuseUnused(given, checks);
    }
    return new RequestedChecks(checks, parameters(given));
  }

  private static RunCheck check(String name) {
    return RunCheck.find(name)
        .orElseThrow(() ->
            new OperationFailure(
                JobError.JOB_CHECK_UNKNOWN,
                "There is no check '" + name + "'.",
                NearestName.hint(name, RunCheck.labels()),
                NextCommand.read("see the options", "help", "job", "assert")));
  }

  private static Map<String, String> given(List<String> params) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String param : params) {
      int sign = param.indexOf('=');
      if (sign < 1 || sign == param.length() - 1) {
        throw invalid("The parameter '" + param + "' is not name=value.", "Write min=2.");
      }
      given.put(param.substring(0, sign).strip(), param.substring(sign + 1).strip());
    }
    return given;
  }

  private static void refuseUnused(Map<String, String> given, Set<RunCheck> checks) {
    List<String> unused = new ArrayList<>(given.keySet());
    if (checks.contains(RunCheck.CALLS_COUNT_MIN)) {
      unused.remove(MIN);
    }
    if (!unused.isEmpty()) {
      throw invalid(
          "No selected check takes the parameter '" + unused.getFirst() + "'.",
          "calls-count-min takes min; no other check takes any.");
    }
  }

  private static RunCheck.Parameters parameters(Map<String, String> given) {
    String min = given.getOrDefault(MIN, Integer.toString(RunCheck.Parameters.DEFAULT.min()));
    if (!min.matches("\\d{1,9}")) {
      throw invalid(
          "The parameter 'min' is '" + min + "', which is no whole number from 0 up.",
          "Write min=2.");
    }
    return new RunCheck.Parameters(Integer.parseInt(min));
  }

  private static OperationFailure invalid(String message, String hint) {
    return new OperationFailure(
        RunError.RUN_PARAMETER_INVALID,
        message,
        hint,
        NextCommand.read("see the options", "help", "job", "assert"));
  }
}
