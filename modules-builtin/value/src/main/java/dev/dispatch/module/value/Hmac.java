package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Secret;
import dev.dispatch.api.schema.Size;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Authenticates a text with the key of a credential (RFC 2104). */
final class Hmac implements Action<Hmac.Input, Made> {

  record Input(
      @Description("The text; its UTF-8 bytes are authenticated.") @Example("\"hello\"")
          String text,
      @Description("The digest.") @Default("\"sha-256\"") Algorithm algorithm,
      @Description("How the code is written.") @Default("\"hex\"") BytesAs as) {}

  record Credential(
      @Description("The key; its UTF-8 bytes are used.") @Secret @Size(min = 1) String key) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("hmac", "Make the message authentication code of a text.", Input.class)
        .responding(Made.class)
        .exporting(Made.class)
        .authenticatingWith(Credential.class)
        .examples("{\"text\": \"hello\"}");
  }

  @Override
  public ActionResult<Made> run(ActionContext context, Input input) {
    Credential credential =
        context
            .credential(Credential.class)
            .orElseThrow(() ->
                new DispatchException(
                    ModuleError.ACTION_INPUT_INVALID,
                    "value.hmac has no credential.",
                    "Bind a credential profile with the field 'key'."));
    byte[] text = input.text().getBytes(StandardCharsets.UTF_8);
    return Made.result(input.as().write(code(input.algorithm(), credential, text)));
  }

  private static byte[] code(Algorithm algorithm, Credential credential, byte[] text) {
    try {
      Mac mac = Mac.getInstance(algorithm.mac());
      byte[] key = credential.key().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, algorithm.mac()));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has it", e);
    }
  }
}
