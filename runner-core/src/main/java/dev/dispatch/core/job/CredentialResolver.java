package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the credential profiles that steps bind; every value is a secret from birth (G-C1). */
public final class CredentialResolver {

  private final JobDocument job;
  private final Environment environment;
  private final CredentialCommands commands;
  private final SecretRegistry secrets;
  private final List<Problem> problems = new ArrayList<>();

  private CredentialResolver(
      JobDocument job,
      Environment environment,
      CredentialCommands commands,
      SecretRegistry secrets) {
    this.job = job;
    this.environment = environment;
    this.commands = commands;
    this.secrets = secrets;
  }

  /** The profiles by name, and what is wrong with them. */
  public record Resolved(Map<String, ObjectNode> profiles, List<Problem> problems) {}

  /** Resolves every profile that a step binds. */
  public static Resolved resolve(
      JobDocument job,
      Environment environment,
      CredentialCommands commands,
      SecretRegistry secrets) {
    CredentialResolver resolver = new CredentialResolver(job, environment, commands, secrets);
    Map<String, ObjectNode> profiles = new LinkedHashMap<>();
    for (String name : bound(job)) {
      Optional.ofNullable(job.job().credentials().get(name))
          .ifPresent(profile -> profiles.put(name, resolver.profile(name, profile)));
    }
    return new Resolved(profiles, job.locate(resolver.problems));
  }

  /** Returns the problems that can be found without reading a file or running a command. */
  public static List<Problem> missingVariables(
      JobDocument job, Environment environment, SecretRegistry secrets) {
    CredentialResolver resolver =
        new CredentialResolver(job, environment, CredentialCommands.REFUSED, secrets);
    for (String name : bound(job)) {
      Optional.ofNullable(job.job().credentials().get(name))
          .ifPresent(profile -> resolver.environment(name, profile));
    }
    return job.locate(resolver.problems);
  }

  /** Returns a warning for each file of a secret that other users may read. */
  public static List<String> warnings(JobDocument job) {
    List<String> warnings = new ArrayList<>();
    for (String name : bound(job)) {
      Optional.ofNullable(job.job().credentials().get(name))
          .ifPresent(profile ->
              profile.fromFile().values().stream()
                  .filter(path -> CredentialFile.isOpenToOthers(job.folder().resolve(path)))
                  .map(path -> warning(path, name))
                  .forEach(warnings::add));
    }
    return warnings;
  }

  private static String warning(String path, String profile) {
    return "The file '"
        + path
        + "' of the credential profile '"
        + profile
        + "' is open to other users: chmod 600 closes it.";
  }

  private static Set<String> bound(JobDocument job) {
    return job.steps().stream()
        .flatMap(step -> step.step().credential().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> fields(CredentialProfile profile) {
    Set<String> fields = new TreeSet<>(profile.fromEnv().keySet());
    fields.addAll(profile.fromFile().keySet());
    fields.addAll(profile.fromCommand().keySet());
    return fields;
  }

  private ObjectNode profile(String name, CredentialProfile profile) {
    ObjectNode fields = environment(name, profile);
    profile
        .fromFile()
        .forEach((field, file) -> put(fields, name, field, fromFile(name, field, file)));
    profile
        .fromCommand()
        .forEach((field, argv) -> put(fields, name, field, fromCommand(name, field, argv)));
    return fields;
  }

  private ObjectNode environment(String name, CredentialProfile profile) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    profile
        .fromEnv()
        .forEach((field, env) -> put(fields, name, field, fromEnvironment(name, field, env)));
    return fields;
  }

  private void put(ObjectNode fields, String profile, String field, Optional<String> value) {
    value.ifPresent(text -> {
      register(profile, field, text);
      fields.put(field, text);
    });
  }

  private void register(String profile, String field, String value) {
    try {
      secrets.register(profile + "." + field, value);
    } catch (DispatchException refused) {
      add(profile, "", JobError.JOB_CREDENTIAL_INVALID, refused.getMessage(), refused.hint());
    }
  }

  private Optional<String> fromEnvironment(String profile, String field, String variable) {
    Optional<String> value = environment.find(variable).filter(text -> !text.isEmpty());
    if (value.isEmpty()) {
      add(
          profile,
          Pointers.append("/fromEnv", field),
          JobError.JOB_CREDENTIAL_MISSING,
          "The environment variable '" + variable + "' is not set.",
          "Set " + variable + ", or give a file that does: --env-file.");
    }
    return value;
  }

  private Optional<String> fromFile(String profile, String field, String path) {
    try {
      return Optional.of(CredentialFile.read(job.folder().resolve(path)));
    } catch (IOException unreadable) {
      add(
          profile,
          Pointers.append("/fromFile", field),
          JobError.JOB_CREDENTIAL_MISSING,
          "The file '" + path + "' of the credential field '" + field + "' cannot be read.",
          "Check that it is there, relative to the job file, that you may read it, and that it is"
              + " text of at most 64 KiB.");
      return Optional.empty();
    }
  }

  private Optional<String> fromCommand(String profile, String field, List<String> argv) {
    try {
      return commands.output(argv, job.folder(), environment);
    } catch (DispatchException failed) {
      add(
          profile,
          Pointers.append("/fromCommand", field),
          (JobError) failed.code(),
          "The command '"
              + argv.getFirst()
              + "' of the credential field '"
              + field
              + "' "
              + failed.getMessage()
              + ".",
          failed.hint());
      return Optional.empty();
    }
  }

  private void add(String profile, String below, JobError code, String message, String hint) {
    problems.add(
        Problem.at(Pointers.append("/credentials", profile) + below, code.name(), message, hint));
  }
}
