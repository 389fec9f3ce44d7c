package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.schema.Description;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes a random UUID. */
final class Uuid implements Action<Uuid.Input, Uuid.Made> {

  record Input() {}

  record Made(@Description("The UUID in lower case.") String uuid) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("uuid", "Make a random UUID.", Input.class)
        .responding(Made.class)
        .exporting(Made.class)
        .examples("{}");
  }

  @Override
  public ActionResult<Made> run(ActionContext context, Input input) {
    Made made = new Made(random(context.random()).toString());
    return ActionResult.of(made).exporting(made).detail(made.uuid());
  }

  /** RFC 9562, section 5.4: version 4, variant 10. */
  private static UUID random(RandomGenerator random) {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
