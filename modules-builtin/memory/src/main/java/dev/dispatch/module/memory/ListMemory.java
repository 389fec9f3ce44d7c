package dev.dispatch.module.memory;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.api.Memory;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the namespaces, or the keys and values of one. */
final class ListMemory implements Action<ListMemory.Input, Map<String, Object>> {

  record Input(
      @Description("The namespace; without it the namespaces are listed.")
          @Pattern(Names.NAMESPACE)
          @Example("\"users\"")
          Optional<String> namespace,
      @Description("The dotted key below which to list.") @Example("\"user-1\"")
          Optional<String> prefix) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("list", "List the namespaces, or the keys and values of one.", Input.class)
        .effects(Effect.READS_MEMORY)
        .examples("{}", "{\"namespace\": \"users\", \"prefix\": \"user-1\"}");
  }

  @Override
  public ActionResult<Map<String, Object>> run(ActionContext context, Input input) {
    if (input.namespace().isPresent()) {
      return contents(context.memory(), input.namespace().get(), input.prefix());
    }
    if (input.prefix().isPresent()) {
      throw new DispatchException(
          ModuleError.ACTION_INPUT_INVALID,
          "'prefix' is given without 'namespace'.",
          "Say in which namespace to list.");
    }
    return namespaces(context.memory().namespaces());
  }

  private static ActionResult<Map<String, Object>> namespaces(List<String> names) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("namespaces", names);
    response.put("count", names.size());
    return ActionResult.of(response).detail("listed " + names.size() + " namespace(s)");
  }

  private static ActionResult<Map<String, Object>> contents(
      Memory memory, String namespace, Optional<String> prefix) {
    Optional<String> below = prefix.map(ListMemory::withoutTrailingDots);
    Contents contents = Contents.of(memory, namespace, below);
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("namespace", namespace);
    below.ifPresent(key -> response.put("prefix", key));
    response.put("keys", contents.keys());
    response.put("count", contents.keys().size());
    response.put("contents", contents.tree());
    String where = below.map(key -> " prefix=" + key).orElse("");
    return ActionResult.of(response)
        .detail("inspected namespace=" + namespace + where + " keys=" + contents.keys().size());
  }

  private static String withoutTrailingDots(String prefix) {
    int end = prefix.length();
    while (end > 0 && prefix.charAt(end - 1) == '.') {
      end--;
    }
    return prefix.substring(0, end);
  }
}
