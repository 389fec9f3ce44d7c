package dev.dispatch.core.job;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Located;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.secret.SecretNames;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The environment variables that a job names: only those that stand literally in it can be read
 * (G-A7), and one that is not set is found before anything runs (G-A5).
 */
public final class EnvironmentCheck {

  private EnvironmentCheck() {}

  /**
   * Returns the names that placeholders and credential profiles use, of the job and those it runs.
   */
  public static SortedSet<String> names(JobDocument job) {
    SortedSet<String> names = ownNames(job);
    ChildJobs.below(job).forEach(child -> names.addAll(ownNames(child)));
    return names;
  }

  private static SortedSet<String> ownNames(JobDocument job) {
    SortedSet<String> names = new TreeSet<>();
    placeholders(job).forEach(located -> names.add(nameOf(located)));
    job.job().credentials().values().forEach(profile -> names.addAll(profile.fromEnv().values()));
    return names;
  }

  /** Returns the variables that placeholders of the job name, as far as they are set. */
  public static SortedMap<String, String> values(JobDocument job, Environment environment) {
    SortedMap<String, String> values = new TreeMap<>();
    placeholders(job)
        .map(EnvironmentCheck::nameOf)
        .forEach(name -> environment.find(name).ifPresent(value -> values.put(name, value)));
    return values;
  }

  /** Returns a problem for each variable that is needed and not set; registers secret ones. */
  public static List<Problem> problems(
      JobDocument job, Environment environment, SecretRegistry secrets) {
    List<Located> used = placeholders(job).toList();
    used.forEach(located -> register(nameOf(located), environment, secrets));
    return job.locate(
        used.stream()
            .filter(located -> located.placeholder().fallback().isEmpty())
            .filter(located -> environment.find(nameOf(located)).isEmpty())
            .map(EnvironmentCheck::missing)
            .toList());
  }

  private static Stream<Located> placeholders(JobDocument job) {
    Stream<Located> http = located(job.tree().path("http"), "/http");
    Stream<Located> steps =
        job.steps().stream().flatMap(step -> located(job.written(step), step.pointer()));
    return Stream.concat(http, steps)
        .filter(located -> located.placeholder().reference() instanceof Reference.Env);
  }

  private static Stream<Located> located(JsonNode tree, String pointer) {
    return Interpolation.placeholders(tree, pointer).stream();
  }

  private static String nameOf(Located located) {
    return ((Reference.Env) located.placeholder().reference()).name();
  }

  private static void register(String name, Environment environment, SecretRegistry secrets) {
    if (SecretNames.looksSecret(name)) {
      environment.find(name).ifPresent(value -> secrets.registerIssued("env." + name, value));
    }
  }

  private static Problem missing(Located located) {
    String name = nameOf(located);
    return Problem.at(
        located.pointer(),
        JobError.JOB_ENVIRONMENT_MISSING.name(),
        "The environment variable '" + name + "' is not set.",
        "Set it, or give a default: ${env." + name + " ?? \"…\"}.");
  }
}
