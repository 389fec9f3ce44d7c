package dev.dispatch.core.module;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs an action of a built-in module, for a class loader that watches. */
public final class BuiltinRun implements Runnable {

  @Override
  public void run() {
    try (ModuleRegistry registry = ModuleRegistry.of(new EchoModule("m", "1.0.0", "a"))) {
      ObjectNode payload = new ObjectNode(JsonNodeFactory.instance).put("text", "hi");
      registry.load(registry.find("m.a").orElseThrow()).run(new NoContext(), payload);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
