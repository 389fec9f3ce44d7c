package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.demo.DemoApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * G-D11: a signal at any time ends a run in order within five seconds, wherever its steps are. A
 * few times here; {@code -Ddispatch.signals=50} for all.
 */
@DisabledOnOs(OS.WINDOWS)
class SignalledRunIT {

  private static final int TIMES = Integer.getInteger("dispatch.signals", 4);
  private static final String CLEANUP = "[{'id':'tidy','action':'value.uuid'}]";

  /** What a run can be in the middle of, each for longer than the test takes. */
  private static final List<String> MIDDLES =
      List.of(
          """
          [{'id':'middle','action':'flow.parallel','payload':{'branches':{
             'a':[{'action':'flow.sleep','payload':{'duration':'5m'}}],
             'b':[{'action':'http.request','payload':{'path':'/slow?ms=10000'}}]}}}]
          """,
          """
          [{'id':'middle','action':'flow.poll','payload':{'action':'http.request',
             'payload':{'path':'/slow?ms=40'},'intervalMs':50,'maxDurationMs':300000,
             'conditions':{'mode':'ALL','rules':[{'path':'$.never','op':'exists'}]}}}]
          """,
          """
          [{'id':'middle','action':'http.request',
             'payload':{'path':'/flaky/signal?failures=100&status=500'},
             'retry':{'maxAttempts':100,'delayMs':60000,'on':['status:500']}}]
          """,
          """
          [{'id':'middle','action':'http.request','payload':{'path':'/slow?ms=${item}'},
             'forEach':{'items':[10000,10000,10000,10000],'concurrency':3}}]
          """);

  @TempDir Path places;

  @TestFactory
  Stream<DynamicTest> endsInOrder() {
    SplittableRandom random = new SplittableRandom(11);
    return IntStream.range(0, TIMES)
        .mapToObj(time -> {
          int delay = random.nextInt(600);
          String steps = MIDDLES.get(time % MIDDLES.size());
          return DynamicTest.dynamicTest(
              "signal " + time + " after " + delay + " ms", () -> signal(time, steps, delay));
        });
  }

  private void signal(int time, String steps, int delayMs) throws Exception {
    Application application =
        new Application(Files.createDirectories(places.resolve("run-" + time)));
    try (DemoApi api = DemoApi.start()) {
      Process process =
          application.start(
              "job", "run", "--case", job(application, steps, api).toString(), "--json");
      Path run = application.awaitActivity("step middle action=");
      Thread.sleep(delayMs);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).as("ends within five seconds").isTrue();
      assertThat(application.await(process).exit()).isEqualTo(130);
      assertThat(run.resolve("summary.json")).content().contains("\"CANCELLED\"");
      assertThat(run.resolve("step-results.json"))
          .content()
          .contains("\"stepId\":\"tidy\"")
          .contains("\"cleanup\":true,\"status\":\"PASSED\"");
    }
  }

  private static Path job(Application application, String steps, DemoApi api) throws IOException {
    return application.job(steps, CLEANUP, "{'baseUrl':'" + api.baseUrl() + "'}");
  }
}
