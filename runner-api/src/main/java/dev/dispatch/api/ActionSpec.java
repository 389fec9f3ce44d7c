package dev.dispatch.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an action without running it: what agents choose by, and what a job is checked
 * against.
 *
 * <p>Made by {@link #of} and what follows it; each method returns a new spec.
 *
 * @param name the name within the module, {@code [a-z0-9][a-z0-9-]{0,63}}
 * @param description one sentence, imperative, for people and agents
 * @param input the payload record
 * @param response the response record; empty where the shape is the server's
 * @param exports the exports record; empty where the action exports nothing
 * @param credential the credential record; empty where the action takes none
 * @param effects what the action may do
 * @param examples payloads that are valid as they stand, as JSON text
 */
public record ActionSpec<I extends Record>(
    String name,
    String description,
    Class<I> input,
    Optional<Class<? extends Record>> response,
    Optional<Class<? extends Record>> exports,
    Optional<Class<? extends Record>> credential,
    Set<Effect> effects,
    List<String> examples) {

  public ActionSpec {
    effects = Set.copyOf(effects);
    examples = List.copyOf(examples);
  }

  /** Returns a spec with no response shape, exports, credential, effects or examples. */
  public static <I extends Record> ActionSpec<I> of(
      String name, String description, Class<I> input) {
    return new ActionSpec<>(
        name,
        description,
        input,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of());
  }

  /** Returns this spec with a response record. */
  public ActionSpec<I> responding(Class<? extends Record> type) {
    return new ActionSpec<>(
        name, description, input, Optional.of(type), exports, credential, effects, examples);
  }

  /** Returns this spec with an exports record. */
  public ActionSpec<I> exporting(Class<? extends Record> type) {
    return new ActionSpec<>(
        name, description, input, response, Optional.of(type), credential, effects, examples);
  }

  /**
   * Returns this spec with a credential record; a step must bind a profile exactly when the record
   * has a required component.
   */
  public ActionSpec<I> authenticatingWith(Class<? extends Record> type) {
    return new ActionSpec<>(
        name, description, input, response, exports, Optional.of(type), effects, examples);
  }

  /** Returns this spec with its effects replaced. */
  public ActionSpec<I> effects(Effect... values) {
    return new ActionSpec<>(
        name, description, input, response, exports, credential, Set.of(values), examples);
  }

  /** Returns this spec with its example payloads, each a JSON object as text, replaced. */
  public ActionSpec<I> examples(String... values) {
    return new ActionSpec<>(
        name, description, input, response, exports, credential, effects, List.of(values));
  }
}
