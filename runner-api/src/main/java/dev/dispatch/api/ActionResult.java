package dev.dispatch.api;

import java.util.Map;
import java.util.Optional;

/**
 * What an action hands back.
 *
 * <p>Made by {@link #of} and what follows it; each method returns a new result. What has no form in
 * JSON, or exports of another type than the spec declares, fail the step with {@code
 * MODULE_RESULT_INVALID}.
 *
 * @param response a record or a plain JSON tree; null is JSON null
 * @param exports a record of the declared exports type, or empty
 * @param detail a few words shown beside the step, such as {@code slept=1s}
 * @param runValues values set under {@code ${run.<name>}}, replacing what was there
 */
public record ActionResult<O>(
    O response, Optional<Record> exports, Optional<String> detail, Map<String, Object> runValues) {

  /** Returns a result that has a response only. */
  public static <O> ActionResult<O> of(O response) {
    return new ActionResult<>(response, Optional.empty(), Optional.empty(), Map.of());
  }

  /** Returns this result with exports. */
  public ActionResult<O> exporting(Record values) {
    return new ActionResult<>(response, Optional.of(values), detail, runValues);
  }

  /** Returns this result with the words shown beside the step. */
  public ActionResult<O> detail(String words) {
    return new ActionResult<>(response, exports, Optional.of(words), runValues);
  }

  /** Returns this result with values for the run scope; a value may be null. */
  public ActionResult<O> settingRunValues(Map<String, Object> values) {
    return new ActionResult<>(response, exports, detail, values);
  }
}
