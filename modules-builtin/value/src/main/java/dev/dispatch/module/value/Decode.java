package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.nio.charset.CharacterCodingException;

/** Decodes a text. */
final class Decode implements Action<Decode.Input, Made> {

  record Input(
      @Description("The encoded text.") @Example("\"aGVsbG8=\"") String text,
      @Description("The encoding.") Encoding from) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("decode", "Decode a text.", Input.class)
        .responding(Made.class)
        .exporting(Made.class)
        .examples("{\"text\": \"aGVsbG8=\", \"from\": \"base64\"}");
  }

  @Override
  public ActionResult<Made> run(ActionContext context, Input input) {
    try {
      return Made.result(input.from().decode(input.text()));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new DispatchException(
          ModuleError.ACTION_UNEXPECTED_ANSWER,
          "The text cannot be decoded: it is not UTF-8 text in the encoding that 'from' names.",
          "Look at the text, or choose another encoding.",
          e);
    }
  }
}
