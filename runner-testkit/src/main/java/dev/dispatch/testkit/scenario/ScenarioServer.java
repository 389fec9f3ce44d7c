package dev.dispatch.testkit.scenario;

/** A server that runs beside a scenario. */
public interface ScenarioServer extends AutoCloseable {

  /** Returns its address without a trailing slash. */
  String baseUrl();

  @Override
  void close();

  /** Starts a server. */
  @FunctionalInterface
  interface Starter {

    /** Returns the server, listening on loopback. */
    ScenarioServer start() throws Exception;
  }
}
