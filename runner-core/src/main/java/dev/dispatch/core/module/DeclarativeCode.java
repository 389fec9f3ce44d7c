package dev.dispatch.core.module;

import dev.dispatch.api.ActionContext;
import dev.dispatch.core.module.declarative.DeclaredAction;
import dev.dispatch.core.module.declarative.RequestAction;
import dev.dispatch.core.module.declarative.RequestOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A declarative module's actions, ready to run. */
final class DeclarativeCode implements LoadedModule {

  private final Optional<String> baseUrl;
  private final Function<String, Optional<DeclaredAction>> actions;
  private final Map<String, LoadedAction> ready = new ConcurrentHashMap<>();

  /**
   * Creates the actions of a module.
   *
   * @param baseUrl the module's
   * @param actions finds an action by its name
   */
  DeclarativeCode(Optional<String> baseUrl, Function<String, Optional<DeclaredAction>> actions) {
    this.baseUrl = baseUrl;
    this.actions = actions;
  }

  @Override
  public LoadedAction action(ActionDescriptor described) {
    return ready.computeIfAbsent(described.name(), _ -> loaded(described));
  }

  private LoadedAction loaded(ActionDescriptor described) {
    DeclaredAction declared = actions.apply(described.name()).orElseThrow();
    return new Ready(described.key(), new RequestAction(described.key(), declared, baseUrl));
  }

  /** An action, and what it is called. */
  private record Ready(String key, RequestAction action) implements LoadedAction {

    @Override
    public ActionOutcome run(ActionContext context, JsonNode payload) throws InterruptedException {
      RequestOutcome outcome = action.run(context, payload);
      return new ActionOutcome(
          outcome.response(),
          outcome.exports(),
          Optional.of("status=" + outcome.status() + pages(outcome)),
          Map.of());
    }

    private static String pages(RequestOutcome outcome) {
      return outcome.pages() == 1 ? "" : " pages=" + outcome.pages();
    }
  }
}
