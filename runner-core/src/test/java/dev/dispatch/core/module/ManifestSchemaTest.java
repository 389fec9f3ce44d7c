package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManifestSchemaTest {

  private static final Path PUBLISHED = Path.of("..", "schemas", "module.json.schema.json");

  @Test
  void publishedSchemaIsTheOneThatTheRecordSays() throws Exception {
    String generated = JsonText.pretty(ManifestSchema.generate()) + "\n";
    if (Boolean.getBoolean("dispatch.update")) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(Files.readString(PUBLISHED))
        .as("run this test with -Ddispatch.update=true to publish the schema again")
        .isEqualTo(generated);
  }
}
