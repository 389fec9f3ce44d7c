package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final int MAX_CHARS = 65_536;

  private final JobDocument job;
  private final Environment environment;
  private final SecretRegistry secrets;
  private final List<Problem> problems = new ArrayList<>();

  private CredentialResolver(JobDocument job, Environment environment, SecretRegistry secrets) {
    this.job = job;
    this.environment = environment;
    this.secrets = secrets;
  }

  /** The profiles by name, and what is wrong with them. */
  public record Resolved(Map<String, ObjectNode> profiles, List<Problem> problems) {}

  /** Resolves every profile that a step binds. */
  public static Resolved resolve(JobDocument job, Environment environment, SecretRegistry secrets) {
    CredentialResolver resolver = new CredentialResolver(job, environment, secrets);
    Set<String> bound =
        job.steps().stream()
            .flatMap(step -> step.step().credential().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, ObjectNode> profiles = new LinkedHashMap<>();
    for (String name : bound) {
      Optional.ofNullable(job.job().credentials().get(name))
          .ifPresent(profile -> profiles.put(name, resolver.profile(name, profile)));
    }
    return new Resolved(profiles, job.locate(resolver.problems));
  }

  static Set<String> fields(CredentialProfile profile) {
    Set<String> fields = new TreeSet<>(profile.fromEnv().keySet());
    fields.addAll(profile.fromFile().keySet());
    return fields;
  }

  private ObjectNode profile(String name, CredentialProfile profile) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    profile
        .fromEnv()
        .forEach((field, env) -> put(fields, name, field, fromEnvironment(name, field, env)));
    profile
        .fromFile()
        .forEach((field, file) -> put(fields, name, field, fromFile(name, field, file)));
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
          "Set it: export " + variable + "=… (see .envrc.example).");
    }
    return value;
  }

  private Optional<String> fromFile(String profile, String field, String path) {
    Path file = job.folder().resolve(path);
    try (var reader = Files.newBufferedReader(file)) {
      char[] buffer = new char[MAX_CHARS];
      int length = Math.max(0, reader.read(buffer));
      return Optional.of(new String(buffer, 0, length).replaceFirst("\r?\n$", ""));
    } catch (IOException unreadable) {
      add(
          profile,
          Pointers.append("/fromFile", field),
          JobError.JOB_CREDENTIAL_MISSING,
          "The file '" + path + "' of the credential field '" + field + "' cannot be read.",
          "Check that it is there, relative to the job file, and that you may read it.");
      return Optional.empty();
    }
  }

  private void add(String profile, String below, JobError code, String message, String hint) {
    problems.add(
        Problem.at(Pointers.append("/credentials", profile) + below, code.name(), message, hint));
  }
}
