package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells the time of the run's clock. */
final class Now implements Action<Now.Input, Now.Time> {

  record Input(
      @Description("What to add to the time: a signed number and ms, s, m, h or d.")
          @Pattern(Offset.PATTERN)
          @Default("\"0s\"")
          @Example({"\"1h\"", "\"-7d\""})
          String offset) {}

  record Time(
      @Description("ISO 8601 in UTC with milliseconds.") String iso,
      @Description("The day in UTC, yyyy-mm-dd.") String date,
      @Description("Milliseconds since 1970.") long epochMs,
      @Description("Whole seconds since 1970.") long epochSeconds) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("now", "Tell the time, or a time before or after it.", Input.class)
        .responding(Time.class)
        .exporting(Time.class)
        .examples("{}", "{\"offset\": \"-7d\"}");
  }

  @Override
  public ActionResult<Time> run(ActionContext context, Input input) {
    Instant instant =
        context.clock().instant().truncatedTo(ChronoUnit.MILLIS).plus(Offset.parse(input.offset()));
    Time time =
        new Time(
            iso(instant),
            iso(instant).substring(0, 10),
            instant.toEpochMilli(),
            instant.getEpochSecond());
    return ActionResult.of(time).exporting(time).detail(time.iso());
  }

  /** {@link Instant#toString} leaves out milliseconds that are zero. */
  private static String iso(Instant instant) {
    String text = instant.toString();
    return text.indexOf('.') > 0 ? text : text.replace("Z", ".000Z");
  }
}
