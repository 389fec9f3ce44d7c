package dev.dispatch.core.job.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dispatch.core.fixture.FlowModule;
import dev.dispatch.core.fixture.TestModule;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.job.JobValidator;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PayloadDefaultsTest {

  private static final ModuleRegistry MODULES =
      ModuleRegistry.of(new TestModule(), new FlowModule());

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {'value':1}          | {}                       | {'value':1}
          {'value':1}          | {'value':2}              | {'value':2}
          {'value':1}          | {'value':null}           | {'value':null}
          {'value':1}          | {'count':3}              | {'count':3,'value':1}
          {'value':{'a':1}}    | {'value':{'b':2}}        | {'value':{'b':2,'a':1}}
          {'value':{'a':1}}    | {'value':{'a':null}}     | {'value':{'a':null}}
          {'value':{'a':1}}    | {'value':'${run.x}'}     | {'value':'${run.x}'}
          {'value':[1,2]}      | {'value':[3]}            | {'value':[3]}
          {'value':{'a':[1]}}  | {'value':{'a':{'b':1}}}  | {'value':{'a':{'b':1}}}
          {'value':null}       | {}                       | {'value':null}
          """)
  void whatTheJobSaysWins(String kept, String payload, String expected) {
    String step = "{'id':'a','action':'test.echo','payload':" + payload + "}";

    JobDocument job = defaults("{'test.echo':" + kept + "}").applyTo(job(step));

    assertThat(JsonValues.toTree(job.steps().getFirst().step().payload()))
        .isEqualTo(tree(expected));
    assertThat(JsonText.compact(job.tree().at("/scenario/steps/0/payload")))
        .isEqualTo(text(expected));
  }

  @Test
  void aStepWithoutAPayloadGetsOne() {
    JobDocument job = defaults("{'test.echo':{'value':1}}").applyTo(job("{'action':'test.echo'}"));

    assertThat(JobValidator.validate(job, MODULES)).isEmpty();
  }

  @Test
  void tellsWhichStepTookWhatAndWhere() {
    JobDocument job =
        defaults("{'test.echo':{'value':{'a':1},'count':2}}")
            .applyTo(job("{'id':'x','action':'test.echo','payload':{'value':{}}}"));

    assertThat(job.applied())
        .extracting(AppliedDefault::step, AppliedDefault::field, AppliedDefault::pointer)
        .containsExactly(
            tuple("x", "/value/a", "/scenario/steps/0/payload/value/a"),
            tuple("x", "/count", "/scenario/steps/0/payload/count"));
  }

  @Test
  void aStepInABranchGetsItsOwn() {
    JobDocument job =
        defaults("{'test.echo':{'value':1},'flow.parallel':{'branches':{'b':[]}}}")
            .applyTo(
                job(
                    "{'action':'flow.parallel','payload':{'branches':"
                        + "{'a':[{'id':'in','action':'test.echo'}]}}}"));

    assertThat(JsonText.compact(job.tree().at("/scenario/steps/0/payload/branches")))
        .isEqualTo(text("{'a':[{'id':'in','action':'test.echo','payload':{'value':1}}]}"));
  }

  @Test
  void aJobThatAStepRunsGetsItsOwn() throws Exception {
    Files.writeString(
        folder.resolve("inner.job.case.json"),
        text(
            "{'schemaVersion':1,'jobType':'inner','scenario':{'steps':"
                + "[{'action':'test.echo','payload':{'count':1}}]}}"));
    PayloadDefaults defaults = defaults("{'test.echo':{'value':1},'test.fail':{'why':'x'}}");

    JobDocument job = defaults.applyTo(job("{'action':'flow.run-job','payload':{'job':'inner'}}"));

    assertThat(JobValidator.validate(job, MODULES)).isEmpty();
    assertThat(JsonText.compact(defaults.usedBy(job))).isEqualTo(text("{'test.echo':{'value':1}}"));
  }

  @Test
  void aProblemWithADefaultNamesIt() {
    JobDocument job =
        defaults("{'test.echo':{'value':1,'count':'many'}}").applyTo(job("{'action':'test.echo'}"));

    List<Problem> problems = JobValidator.validate(job, MODULES);

    assertThat(problems)
        .singleElement()
        .extracting(Problem::hint)
        .asString()
        .contains("dispatch defaults show test.echo");
  }

  @Test
  void aJobIsLeftAloneWhereThereAreNone() {
    JobDocument job = job("{'action':'test.echo'}");

    assertThat(PayloadDefaults.NONE.applyTo(job)).isSameAs(job);
  }

  private JobDocument job(String step) {
    String text = "{'schemaVersion':1,'jobType':'t','scenario':{'steps':[" + step + "]}}";
    return JobLoader.of((ObjectNode) tree(text), folder, JobKind.CASE);
  }

  private static PayloadDefaults defaults(String text) {
    return PayloadDefaults.of((ObjectNode) tree(text), MODULES, "a file");
  }

  private static JsonNode tree(String text) {
    byte[] bytes = text(text).getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "test", JsonLimits.JOB).root();
  }

  private static String text(String text) {
    return text.strip().replace('\'', '"');
  }

  @Test
  void anActionThatCallsItselfByDefaultIsFilledOnce() {
    String defaults =
        "{'poll.again':{'action':'poll.again','payload':{'times':2}},'test.echo':{'value':1}}";
    ModuleRegistry modules = ModuleRegistry.of(new PollModule(), new TestModule());

    JobDocument job =
        PayloadDefaults.of((ObjectNode) tree(defaults), modules, "a file")
            .applyTo(
                job(
                    "{'action':'poll.again'},{'action':'poll.again','payload':"
                        + "{'action':'test.echo'}}"));

    assertThat(JsonText.compact(job.tree().at("/scenario/steps/0/payload")))
        .isEqualTo(text("{'action':'poll.again','payload':{'times':2}}"));
    assertThat(job.tree().at("/scenario/steps/1/payload/payload/value").asInt()).isEqualTo(1);
  }
}
