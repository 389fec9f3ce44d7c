package dev.dispatch.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoApiTest {

  @Test
  void listensOnLoopbackOnly() throws Exception {
    try (DemoApi api = DemoApi.start()) {
      assertThat(URI.create(api.baseUrl()).getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (DemoApi api = DemoApi.start()) {
      int port = URI.create(api.baseUrl()).getPort();

      assertThatThrownBy(() -> DemoApi.start(port)).isInstanceOf(BindException.class);
    }
  }

  @Test
  void stopsListeningWhenClosed() throws Exception {
    DemoApi api = DemoApi.start();
    api.close();

    assertThatThrownBy(() -> new DemoClient(api).get("/posts/1"))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void keepsNoProcessAlive() throws Exception {
    try (DemoApi api = DemoApi.start()) {
      new DemoClient(api).get("/posts/1");

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("HTTP-Dispatcher"))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
    }
  }

  @Test
  void echoShowsWhatArrived() throws Exception {
    try (DemoApi api = DemoApi.start()) {
      JsonNode echo =
          DemoClient.body(
              new DemoClient(api)
                  .send("PUT", "/echo/a%20b?q=1&q=%32", "{\"n\":1}", "X-One", "two"));

      assertThat(echo.path("method").asString()).isEqualTo("PUT");
      assertThat(echo.path("path").asString()).isEqualTo("/echo/a b");
      assertThat(echo.at("/query/q").asString()).isEqualTo("1,2");
      assertThat(echo.at("/headers/x-one").asString()).isEqualTo("two");
      assertThat(echo.at("/json/n").asInt()).isEqualTo(1);
    }
  }
}
