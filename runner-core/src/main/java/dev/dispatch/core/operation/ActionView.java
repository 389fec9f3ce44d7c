package dev.dispatch.core.operation;

import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ActionDescriptor;
import java.util.List;
import java.util.Optional;

/** An action with its schemas, in an output. */
public record ActionView(
    @Description("module.action.") String key,
    @Description("One sentence.") String description,
    @Description("What it may do.") List<Effect> effects,
    @Description("JSON Schema of the payload; null in a long list.") Optional<Object> inputSchema,
    @Description("JSON Schema of the response; null where the shape is the server's.")
        Optional<Object> responseSchema,
    @Description("JSON Schema of the exports; null where there are none.")
        Optional<Object> exportsSchema,
    @Description("JSON Schema of the credential; null where it takes none.")
        Optional<Object> credentialSchema,
    @Description("Payloads that are valid as they stand.") List<Object> examples,
    @Description("How the pages of a long list follow each other; null where it is not said.")
        Optional<Object> pagination) {

  static ActionView of(ActionDescriptor action) {
    return new ActionView(
        action.key(),
        action.description(),
        List.copyOf(action.effects()),
        Optional.of(action.inputSchema()),
        action.responseSchema().map(schema -> schema),
        action.exportsSchema().map(schema -> schema),
        action.credentialSchema().map(schema -> schema),
        List.copyOf(action.examples()),
        action.pagination().map(hint -> hint));
  }

  /** Returns a line of a long list: without schemas and examples. */
  static ActionView brief(ActionDescriptor action) {
    Optional<Object> none = Optional.empty();
    return new ActionView(
        action.key(),
        action.description(),
        List.copyOf(action.effects()),
        none,
        none,
        none,
        none,
        List.of(),
        none);
  }
}
