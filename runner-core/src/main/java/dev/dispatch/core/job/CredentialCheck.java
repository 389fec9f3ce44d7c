package dev.dispatch.core.job;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every credential binding fits the contract of its action. */
final class CredentialCheck {

  private final JobOutline outline;
  private final List<Problem> problems = new ArrayList<>();

  private CredentialCheck(JobOutline outline) {
    this.outline = outline;
  }

  static List<Problem> problems(JobOutline outline) {
    CredentialCheck check = new CredentialCheck(outline);
    for (PlacedStep step : outline.steps()) {
      outline.credentialed(step).ifPresent(action -> check.check(step, action));
    }
    outline.job().job().credentials().forEach(check::checkCommands);
    return check.problems;
  }

  private void checkCommands(String name, CredentialProfile profile) {
    profile
        .fromCommand()
        .forEach((field, argv) -> {
          if (argv.isEmpty()) {
            add(
                Pointers.append("/credentials", name) + Pointers.append("/fromCommand", field),
                JobError.JOB_CREDENTIAL_INVALID,
                "The command of the credential field '" + field + "' is empty.",
                "Give the program and its arguments, such as [\"pass\", \"show\", \"shop\"].");
          }
        });
  }

  private void check(PlacedStep step, ActionDescriptor action) {
    Optional<JsonNode> contract = action.credentialSchema();
    Optional<String> profile = step.step().credential();
    if (profile.isPresent()) {
      checkBound(step, action, profile.get());
    } else if (contract.isPresent() && !contract.get().path("required").isEmpty()) {
      add(
          step.pointer(),
          JobError.JOB_CREDENTIAL_REQUIRED,
          "'" + action.key() + "' needs a credential, and the step binds none.",
          "Add \"credential\": \"<profile>\" to the step, and the profile to 'credentials'.");
    }
  }

  private void checkBound(PlacedStep step, ActionDescriptor action, String profile) {
    String pointer = step.pointer() + "/credential";
    Set<String> known = outline.job().job().credentials().keySet();
    if (action.credentialSchema().isEmpty()) {
      add(
          pointer,
          JobError.JOB_CREDENTIAL_UNEXPECTED,
          "'" + action.key() + "' takes no credential.",
          "Remove 'credential' from the step.");
    } else if (!known.contains(profile)) {
      add(
          pointer,
          JobError.JOB_CREDENTIAL_UNKNOWN,
          "The job has no credential profile '" + profile + "'.",
          NearestName.hint(profile, known));
    } else {
      checkFields(action, profile, action.credentialSchema().get());
    }
  }

  private void checkFields(ActionDescriptor action, String profile, JsonNode schema) {
    Set<String> bound = CredentialResolver.fields(outline.job().job().credentials().get(profile));
    String pointer = Pointers.append("/credentials", profile);
    for (JsonNode required : schema.path("required")) {
      if (!bound.contains(required.asString())) {
        add(
            pointer,
            JobError.JOB_CREDENTIAL_INCOMPLETE,
            "The profile '"
                + profile
                + "' does not bind '"
                + required.asString()
                + "', which '"
                + action.key()
                + "' needs.",
            "Add the field to 'fromEnv', 'fromFile' or 'fromCommand'.");
      }
    }
    Set<String> allowed = Set.copyOf(schema.path("properties").propertyNames());
    bound.stream()
        .filter(field -> !allowed.contains(field))
        .sorted()
        .forEach(field ->
            add(
                pointer,
                JobError.JOB_CREDENTIAL_INVALID,
                "'" + action.key() + "' knows no credential field '" + field + "'.",
                NearestName.hint(field, allowed)));
  }

  private void add(String pointer, JobError code, String message, String hint) {
    problems.add(Problem.at(pointer, code.name(), message, hint));
  }
}
