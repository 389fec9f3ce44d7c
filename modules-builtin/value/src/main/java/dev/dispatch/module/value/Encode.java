package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;

/** Encodes a text. */
final class Encode implements Action<Encode.Input, Made> {

  record Input(
      @Description("The text, taken as UTF-8.") @Example("\"a b\"") String text,
      @Description("The encoding.") Encoding as) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("encode", "Encode a text.", Input.class)
        .responding(Made.class)
        .exporting(Made.class)
        .examples(
            "{\"text\": \"a b\", \"as\": \"url\"}", "{\"text\": \"hello\", \"as\": \"base64\"}");
  }

  @Override
  public ActionResult<Made> run(ActionContext context, Input input) {
    return Made.result(input.as().encode(input.text()));
  }
}
