package dev.dispatch.core.run;

import dev.dispatch.core.secret.SecretNames;
import dev.dispatch.core.secret.SecretRegistry;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Registers what a payload holds under a name or a schema that says secret (G-C1). */
final class StepSecrets {

  private final SecretRegistry secrets;

  StepSecrets(SecretRegistry secrets) {
    this.secrets = secrets;
  }

  /** Registers the secrets of a payload before the action sees it. */
  void register(String owner, JsonNode schema, JsonNode payload) {
    if (!payload.isObject()) {
      return;
    }
    for (Map.Entry<String, JsonNode> field : payload.properties()) {
      String name = owner + "." + field.getKey();
      JsonNode fieldSchema = schema.path("properties").path(field.getKey());
      if (field.getValue().isString()) {
        registerText(name, field.getKey(), fieldSchema, field.getValue().stringValue());
      } else {
        register(name, fieldSchema, field.getValue());
      }
    }
  }

  private void registerText(String name, String field, JsonNode schema, String value) {
    if (schema.path("writeOnly").asBoolean(false)) {
      secrets.register(name, value);
    } else if (SecretNames.looksSecret(field) && !value.isBlank()) {
      secrets.registerIssued(name, value);
    }
  }
}
