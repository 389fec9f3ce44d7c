package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Size;
import java.util.random.RandomGenerator;

/** Makes a random number or text. */
final class RandomValue implements Action<RandomValue.Input, RandomValue.Made> {

  /** What is made. */
  enum Kind {
    /** A whole number from min to max. */
    INTEGER,
    /** A text of letters of the alphabet. */
    TEXT
  }

  record Input(
      @Description("What to make.") @Default("\"integer\"") Kind kind,
      @Description("The least integer.") @Default("0") long min,
      @Description("The greatest integer.") @Default("1000000") long max,
      @Description("The length of a text.") @Range(min = 1, max = 10_000) @Default("16") int length,
      @Description("The letters of a text.")
          @Size(min = 1, max = 1_000)
          @Default("\"abcdefghijklmnopqrstuvwxyz0123456789\"")
          String alphabet) {}

  record Made(@Description("The number or text.") Object value) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("random", "Make a random integer or text.", Input.class)
        .responding(Made.class)
        .exporting(Made.class)
        .examples("{\"min\": 1, \"max\": 6}", "{\"kind\": \"text\", \"length\": 8}");
  }

  @Override
  public ActionResult<Made> run(ActionContext context, Input input) {
    Made made =
        new Made(
            switch (input.kind()) {
              case INTEGER -> integer(context.random(), input);
              case TEXT -> text(context.random(), input);
            });
    return ActionResult.of(made).exporting(made).detail("value=" + made.value());
  }

  private static Object integer(RandomGenerator random, Input input) {
    if (input.min() > input.max()) {
      throw new DispatchException(
          ModuleError.ACTION_INPUT_INVALID,
          "'min' " + input.min() + " is greater than 'max' " + input.max() + ".",
          "Swap them.");
    }
    return input.max() == Long.MAX_VALUE
        ? random.nextLong(input.min(), Long.MAX_VALUE)
        : random.nextLong(input.min(), input.max() + 1);
  }

  private static Object text(RandomGenerator random, Input input) {
    int[] letters = input.alphabet().codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < input.length(); i++) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
