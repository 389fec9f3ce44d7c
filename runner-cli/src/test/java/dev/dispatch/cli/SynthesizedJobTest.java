package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.demo.DemoApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that was drafted from a run is a job, and runs against the same server. */
class SynthesizedJobTest {

  private static final String LITERALS =
      """
      {"schemaVersion": 1, "jobType": "literals", "http": {"baseUrl": "<url>"},
       "scenario": {"steps": [
         {"id": "post", "action": "http.request", "payload": {"path": "/posts/7"}},
         {"id": "author", "action": "http.request", "payload": {"path": "/users/1"}},
         {"id": "comments", "action": "http.request",
          "payload": {"path": "/posts/7/comments", "query": {"_limit": 2}}},
         {"id": "answer", "action": "http.request", "payload": {"method": "POST", "path": "/posts",
          "json": {"userId": 1, "title": "On 7", "body": "Hello."}, "expectStatus": [201]}}]}}
      """;

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

  @Test
  void ofARunWithLiterals() throws IOException {
    Path job = folder.resolve("a.job.case.json");
    Files.writeString(job, LITERALS.replace("<url>", api.baseUrl()));
    assertThat(run("job", "run", "--case", job.toString())).isZero();

    assertThat(draftedJob())
        .contains("/posts/${step.post.response.id}/comments")
        .contains("\"userId\": \"${step.");
  }

  @Test
  void ofARunWithLoginPollAndSecrets() throws IOException {
    Path job = Path.of("").toAbsolutePath().resolveSibling("jobs/demo.job.case.json");
    assertThat(run("job", "run", "--case", job.toString(), "--input", "baseUrl=" + api.baseUrl()))
        .isZero();

    assertThat(draftedJob("--input", "password=demo-password")).doesNotContain("demo-password");
  }

  @Test
  void ofASingleAction() throws IOException {
    assertThat(run("run", "http.request", "--base-url", api.baseUrl(), "--input", "path=/posts/1"))
        .isZero();

    assertThat(draftedJob()).contains("${input.baseUrl}").contains("$.http.status");
  }

  /** Drafts a job from the newest run, validates it, runs it, and returns its text. */
  private String draftedJob(String... inputs) throws IOException {
    Path drafted = folder.resolve("b.job.case.json");
    assertThat(run("job", "synthesize", "--out", drafted.toString())).isZero();
    assertThat(run("job", "validate", "--case", drafted.toString())).isZero();
    List<String> words = new ArrayList<>(List.of("job", "run", "--case", drafted.toString()));
    words.addAll(List.of("--run-output", "again"));
    words.addAll(List.of(inputs));
    assertThat(run(words.toArray(String[]::new))).isZero();
    return Files.readString(drafted);
  }

  private int run(String... words) {
    Invocation.Result result = Invocation.in(folder).run(words);
    assertThat(result.err()).as(result.out()).doesNotContain("✗");
    return result.exitCode();
  }
}
