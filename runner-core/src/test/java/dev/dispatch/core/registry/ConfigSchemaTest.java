package dev.dispatch.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.schema.RecordSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {

  private static final Path PUBLISHED = Path.of("..", "schemas", "dispatch.config.schema.json");

  @Test
  void publishedSchemaIsTheOneThatTheRecordSays() throws Exception {
    String generated = JsonText.pretty(RecordSchema.of(ConfigFile.class)) + "\n";
    if (Boolean.getBoolean("dispatch.update")) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(Files.readString(PUBLISHED))
        .as("run this test with -Ddispatch.update=true to publish the schema again")
        .isEqualTo(generated);
  }
}
