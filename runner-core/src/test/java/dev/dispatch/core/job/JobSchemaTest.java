package dev.dispatch.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.schema.SchemaValidator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {'action':'flow.parallel','payload':{'branches':{'a':[{'action':'flow.sleep'}]}}} | true
          {'action':'flow.parallel','payload':{'branches':{'a':[]}}} | false
          {'action':'flow.parallel','payload':{'branches':{}}} | false
          {'action':'flow.parallel','payload':{'branches':{'a':[{'id':'x'}]}}} | false
          {'action':'flow.parallel','payload':{'branches':{'a':[{'action':'a.b','captures':{}}]}}} | false
          {'action':'flow.parallel','payload':{'branches':{'a':[{'action':'flow.parallel','payload':{'branches':{'b':[{'action':1}]}}}]}}} | false
          {'action':'flow.parallel','payload':{'branches':{'a':[{'action':'flow.parallel','payload':{'branches':{'b':[{'action':'a.b'}]}}}]}}} | true
          {'action':'a.b','payload':{'branches':{'a':[]}}} | true
          {'action':'a.b','retry':{'maxAttempts':0}} | false
          """)
  void theSchemaAndTheLoaderAgreeOnStepsWithinSteps(String step, boolean good) {
    String text = "{'schemaVersion':1,'jobType':'t','scenario':{'steps':[" + step.strip() + "]}}";
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    JsonNode job = StrictJson.parse(bytes, "job", JsonLimits.JOB).root();

    assertThat(SchemaValidator.of(JobSchema.load()).validate(job).isEmpty()).isEqualTo(good);
    assertThat(loads(bytes)).isEqualTo(good);
  }

  @Test
  void conditionsOfAPollAreDescribed() {
    assertThat(valid("{'mode':'ALL','rules':[{'path':'$.a','op':'exists'}]}")).isTrue();
    assertThat(valid("'${run.conditions}'")).isTrue();
    assertThat(valid("{'mode':'ALL','rules':[{'path':'$.a','op':'exist'}]}")).isFalse();
    assertThat(valid("'any'")).isFalse();
  }

  private static boolean valid(String conditions) {
    String text =
        "{'schemaVersion':1,'jobType':'t','scenario':{'steps':[{'action':'flow.poll','payload':"
            + "{'action':'a.b','conditions':"
            + conditions
            + "}}]}}";
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    JsonNode job = StrictJson.parse(bytes, "job", JsonLimits.JOB).root();
    return SchemaValidator.of(JobSchema.load()).validate(job).isEmpty();
  }

  private static boolean loads(byte[] job) {
    try {
      JobLoader.parse(job, "job", Optional.empty(), Path.of(""), JobKind.CASE);
      return true;
    } catch (ProblemsException refused) {
      return false;
    }
  }
}
