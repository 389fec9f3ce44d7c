package dev.dispatch.core.run;

import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.expression.Scope;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the placeholders of one item see: the item and its place, and all that the step sees.
 *
 * @param outer what the step sees
 * @param item the item
 * @param index its place, 0 and up
 */
record ItemScope(Scope outer, JsonNode item, int index) implements Scope {

  @Override
  public Optional<JsonNode> find(Reference reference) {
    return switch (reference) {
      case Reference.Item asked -> asked.path().find(item);
      case Reference.Index asked -> Optional.of(JsonNodeFactory.instance.numberNode(index));
      default -> outer.find(reference);
    };
  }
}
