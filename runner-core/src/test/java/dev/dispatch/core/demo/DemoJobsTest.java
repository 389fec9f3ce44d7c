package dev.dispatch.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoJobsTest {

  private DemoApi api;
  private DemoClient client;

  @BeforeEach
  void start() throws Exception {
    api = DemoApi.start();
    client = new DemoClient(api);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void turnsReadyAtTheThirdQuestion() throws Exception {
    JsonNode created = client.post("/jobs", "{\"name\":\"digest\"}");

    assertThat(created.path("status").asString()).isEqualTo("pending");
    assertThat(statusOf(created)).isEqualTo("pending");
    assertThat(statusOf(created)).isEqualTo("pending");
    assertThat(statusOf(created)).isEqualTo("ready");
    assertThat(statusOf(created)).isEqualTo("ready");
  }

  @Test
  void turnsReadyAfterAsManyQuestionsAsAsked() throws Exception {
    JsonNode created = client.post("/jobs", "{\"readyAfterPolls\":1}");

    assertThat(statusOf(created)).isEqualTo("ready");
  }

  @Test
  void aReadyJobHasAResult() throws Exception {
    client.post("/jobs", "{\"readyAfterPolls\":0,\"name\":\"digest\"}");
    JsonNode ready = client.get("/jobs/1");

    assertThat(ready.path("name").asString()).isEqualTo("digest");
    assertThat(ready.at("/result/headline").asString()).isNotBlank();
  }

  @Test
  void aDeletedJobIsGone() throws Exception {
    client.post("/jobs", "{}");

    assertThat(client.status("DELETE", "/jobs/1", "")).isEqualTo(200);
    assertThat(client.status("GET", "/jobs/1", "")).isEqualTo(404);
  }

  @Test
  void refusesWhatIsNotAJob() throws Exception {
    client.post("/jobs", "{}");

    assertThat(client.status("POST", "/jobs", "[]")).isEqualTo(400);
    assertThat(client.status("PUT", "/jobs/1", "{}")).isEqualTo(405);
    assertThat(client.status("GET", "/jobs/2", "")).isEqualTo(404);
    assertThat(client.status("GET", "/jobs", "")).isEqualTo(404);
  }

  @Test
  void forgetsTheOldestOfMoreThanAThousand() throws Exception {
    for (int i = 0; i <= 1_000; i++) {
      client.post("/jobs", "{}");
    }

    assertThat(client.status("GET", "/jobs/1", "")).isEqualTo(404);
    assertThat(client.status("GET", "/jobs/2", "")).isEqualTo(200);
  }

  private String statusOf(JsonNode job) throws Exception {
    return client.get("/jobs/" + job.path("id").asInt()).path("status").asString();
  }
}
