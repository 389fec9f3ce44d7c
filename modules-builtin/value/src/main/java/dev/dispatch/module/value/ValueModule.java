package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import java.util.List;

/** The module {@code value}. */
@Description("Values: identifiers, time, randomness, digests, encodings, selection, checks.")
public final class ValueModule implements DispatchModule {

  @Override
  public String name() {
    return "value";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(
        new Uuid(),
        new Now(),
        new RandomValue(),
        new Hash(),
        new Hmac(),
        new Encode(),
        new Decode(),
        new Pick(),
        new SetValues(),
        new AssertValue());
  }
}
