package dev.dispatch.core.run.archive;

import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The values of a run's secrets as far as they are known now: its credentials' variables. */
public final class KnownSecrets {

  private KnownSecrets() {}

  /**
   * Adds to a registry what the environment still has of a run's credentials; only variables that
   * the recorded job names are read (G-A7).
   */
  public static SecretRegistry of(RunRecord run, Environment environment, SecretRegistry secrets) {
    run.jobCase()
        .ifPresent(job ->
            job.path("credentials")
                .properties()
                .forEach(profile -> add(profile, environment, secrets)));
    return secrets;
  }

  private static void add(
      Map.Entry<String, JsonNode> profile, Environment environment, SecretRegistry secrets) {
    profile
        .getValue()
        .path("fromEnv")
        .properties()
        .forEach(field ->
            environment
                .find(field.getValue().asString(""))
                .ifPresent(value ->
                    secrets.registerIssued(profile.getKey() + "." + field.getKey(), value)));
  }
}
