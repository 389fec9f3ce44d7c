package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests a text. */
final class Hash implements Action<Hash.Input, Made> {

  record Input(
      @Description("The text; its UTF-8 bytes are digested.") @Example("\"hello\"") String text,
      @Description("The digest.") @Default("\"sha-256\"") Algorithm algorithm,
      @Description("How the digest is written.") @Default("\"hex\"") BytesAs as) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("hash", "Digest a text.", Input.class)
        .responding(Made.class)
        .exporting(Made.class)
        .examples("{\"text\": \"hello\"}", "{\"text\": \"hello\", \"as\": \"base64\"}");
  }

  @Override
  public ActionResult<Made> run(ActionContext context, Input input) {
    byte[] text = input.text().getBytes(StandardCharsets.UTF_8);
    return Made.result(input.as().write(digest(input.algorithm()).digest(text)));
  }

  private static MessageDigest digest(Algorithm algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has it", e);
    }
  }
}
