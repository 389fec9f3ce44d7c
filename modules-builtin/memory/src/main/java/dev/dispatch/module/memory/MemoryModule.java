package dev.dispatch.module.memory;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import java.util.List;

/** The module {@code memory}. */
@Description("Durable memory: JSON values under dotted keys in namespaces, kept between runs.")
public final class MemoryModule implements DispatchModule {

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(
        new Store(),
        new StoreMany(),
        new Recall(),
        new RecallMany(),
        new ListMemory(),
        new Forget());
  }
}
