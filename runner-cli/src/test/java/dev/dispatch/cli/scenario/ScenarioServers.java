package dev.dispatch.cli.scenario;

import dev.dispatch.core.demo.DemoApi;
import dev.dispatch.testkit.scenario.ScenarioServer;
import java.util.Map;

/** The servers that a scenario may name. */
final class ScenarioServers {

  static final Map<String, ScenarioServer.Starter> ALL =
      Map.of(
          "demo",
          Demo::new,
          "wiremock",
          WireMockPlaceholder::start,
          "petstore",
          PetstoreServer::start,
          "registry",
          RegistryServer::start);

  private ScenarioServers() {}

  private static final class Demo implements ScenarioServer {

    private final DemoApi api;

    Demo() throws Exception {
      this.api = DemoApi.start();
    }

    @Override
    public String baseUrl() {
      return api.baseUrl();
    }

    @Override
    public void close() {
      api.close();
    }
  }
}
