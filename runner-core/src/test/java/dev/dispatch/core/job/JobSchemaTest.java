package dev.dispatch.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JobSchemaTest {

  private static final Path PUBLISHED = Path.of("..", "schemas", "job.case.schema.json");

  @Test
  void publishedSchemaIsTheOneThatTheRecordsSay() throws Exception {
    String generated = JsonText.pretty(JobSchema.generate()) + "\n";
    if (Boolean.getBoolean("dispatch.update")) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(Files.readString(PUBLISHED))
        .as("run this test with -Ddispatch.update=true to publish the schema again")
        .isEqualTo(generated);
  }
}
