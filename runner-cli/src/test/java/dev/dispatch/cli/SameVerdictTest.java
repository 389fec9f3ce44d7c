package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.demo.DemoApi;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a run says of its verification when it ends, {@code job assert} says of its record. */
class SameVerdictTest {

  private static DemoApi api;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    api = DemoApi.start(0);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'checks':['run-succeeded','steps-passed','summary-present','module-resolution-present']}",
        "{'checks':['no-failed-calls']}",
        "{'checks':['calls-count-min'],'http':{'minCalls':2}}",
        "{'http':{'minCalls':3}}",
        "{'http':{'maxFailedCalls':0}}",
        "{'http':{'maxFailedCalls':1,'minCalls':2}}",
        "{'expect':{'mode':'ALL','rules':[{'path':'$.step.post.response.id','op':'eq','value':1}]}}",
        "{'expect':{'mode':'ALL','rules':[{'path':'$.step.post.response.id','op':'eq','value':2}]}}",
        "{'expect':{'mode':'ALL','rules':[{'path':'$.run.title','op':'exists'}]}}",
        "{'expect':{'mode':'ALL','rules':[{'path':'$.step.post.response.none','op':'exists'}]}}",
        "{'expect':{'mode':'ANY','rules':[{'path':'$.run.title','op':'type','value':'number'},"
            + "{'path':'$.input.n','op':'gte','value':3}]}}",
        "{'expect':{'mode':'NONE','rules':[{'path':'$.step.gone.status','op':'eq',"
            + "'value':'PASSED'}]}}",
        "{'expect':{'mode':'ALL','rules':[{'path':'$.input.pin','op':'eq','value':'pin-8142'}]}}",
        "{'expect':{'mode':'ALL','rules':[{'path':'$.input.pin','op':'eq','value':'other'}]}}",
        "{'expect':{'mode':'ALL','rules':[{'path':'$.step.post.response','op':'matches_schema',"
            + "'value':{'type':'object','required':['id','title']}}]}}"
      })
  void isTheSameLiveAndOffline(String verification) throws IOException {
    Path job = folder.resolve("a.job.case.json");
    Files.writeString(job, job(verification));
    Invocation.Result run =
        Invocation.in(folder)
            .run(
                "job",
                "run",
                "--case",
                job.toString(),
                "--input",
                "baseUrl=" + api.baseUrl(),
                "--json");
    Invocation.Result assertion = Invocation.in(folder).run("job", "assert", "--json");

    assertThat(assertion.exitCode()).isEqualTo(run.exitCode());
    assertThat(live()).isNotEmpty();
    assertThat(offline(assertion)).containsAll(live());
  }

  private List<JsonNode> live() throws IOException {
    Path runs = folder.resolve("run-output");
    String id = Files.readString(runs.resolve("latest")).strip();
    byte[] summary = Files.readAllBytes(runs.resolve(id).resolve("summary.json"));
    return checks(
        StrictJson.parse(summary, "summary", JsonLimits.ARTIFACT).root().path("verification"));
  }

  private static List<JsonNode> offline(Invocation.Result assertion) {
    return checks(assertion.document().path("checks"));
  }

  // How the run ended is asked live before the verdict on the run, which may change it.
  private static List<JsonNode> checks(JsonNode list) {
    List<JsonNode> checks = new ArrayList<>();
    list.forEach(checks::add);
    checks.removeIf(check -> check.path("name").asString("").equals("run-succeeded"));
    return checks;
  }

  private static String job(String verification) {
    return ("{'schemaVersion':1,'jobType':'v','inputs':{'baseUrl':{'type':'string'},"
            + "'n':{'type':'integer','default':3},"
            + "'pin':{'type':'string','secret':true,'default':'pin-8142'}},"
            + "'http':{'baseUrl':'${input.baseUrl}'},'scenario':{'steps':["
            + "{'id':'post','action':'http.request','payload':{'path':'/posts/1'},"
            + "'capture':{'title':'response.title'}},"
            + "{'id':'gone','action':'http.request','payload':{'path':'/posts/9999',"
            + "'expectStatus':[404]}}]},'verification':"
            + verification
            + "}")
        .replace('\'', '"');
  }
}
