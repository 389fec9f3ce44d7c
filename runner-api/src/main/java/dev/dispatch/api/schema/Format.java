package dev.dispatch.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a value means to the job language: {@code format} in the schema, checked when a job is
 * validated.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Format {

  /** A duration such as {@code 250ms}, {@code 2s}, {@code 5m}, {@code 1h}. */
  String DURATION = "duration-literal";

  /** A JSONPath that the gate accepts. */
  String JSON_PATH = "jsonpath";

  /** A condition group {@code {mode, rules}}. */
  String CONDITIONS = "conditions";

  /** The key of an action, {@code module.action}, that this action calls. */
  String ACTION_KEY = "action-key";

  /** The payload of the action that the sibling component of format {@link #ACTION_KEY} names. */
  String ACTION_PAYLOAD = "action-payload";

  /** A map whose keys become names in {@code ${run.*}}, and whose values are JSONPaths. */
  String RUN_VALUES = "run-values";

  /** A map whose keys become names in {@code ${run.*}}, and whose values are set as they are. */
  String RUN_NAMES = "run-names";

  /** A file, relative to the job file's folder. */
  String FILE = "job-file";

  /** A job that the step runs: a file relative to the job file's folder, or a name. */
  String JOB = "job";

  /** The inputs of the job that the sibling component of format {@link #JOB} names. */
  String JOB_INPUTS = "job-inputs";

  /** Returns the format's name. */
  String value();
}
