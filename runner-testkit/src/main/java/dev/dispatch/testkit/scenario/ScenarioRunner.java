package dev.dispatch.testkit.scenario;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs scenarios against one command line. */
public final class ScenarioRunner {

  private static final String UPDATE_PROPERTY = "dispatch.update";

  private final CommandLine commandLine;
  private final Map<String, ScenarioServer.Starter> servers;
  private final Map<String, Path> places = new LinkedHashMap<>();
  private final boolean update;

  /**
   * Creates a runner.
   *
   * @param servers the servers that a scenario may ask for, by name
   * @param update whether expectations that do not hold are written instead of reported
   */
  public ScenarioRunner(
      CommandLine commandLine, Map<String, ScenarioServer.Starter> servers, boolean update) {
    this.commandLine = commandLine;
    this.servers = Map.copyOf(servers);
    this.update = update;
  }

  /** Returns a runner that writes expectations when {@code -Ddispatch.update=true} is given. */
  public static ScenarioRunner of(
      CommandLine commandLine, Map<String, ScenarioServer.Starter> servers) {
    return new ScenarioRunner(commandLine, servers, Boolean.getBoolean(UPDATE_PROPERTY));
  }

  /** Names a further place, such as {@code <application>}, in what is compared. */
  public ScenarioRunner naming(String name, Path place) {
    places.put(name, place);
    return this;
  }

  /**
   * Runs all commands of a scenario.
   *
   * @param place an empty folder: the commands run in its {@code cwd}, with its {@code home}
   * @throws AssertionError when anything is not as expected; the message says all of it
   */
  public void run(Scenario scenario, Path place) throws Exception {
    Path cwd = Files.createDirectories(place.resolve("cwd"));
    Path home = Files.createDirectories(place.resolve("home"));
    scenario.copyFixtures(cwd);
    Placeholders placeholders = new Placeholders(cwd, home);
    for (Map.Entry<String, Path> named : places.entrySet()) {
      placeholders.place(named.getKey(), named.getValue());
    }
    Differences differences = new Differences(scenario, update);
    try (ScenarioServer server = start(scenario)) {
      placeholders.server(server.baseUrl());
      FileExpectation files = new FileExpectation(scenario, placeholders, differences, place);
      OutcomeExpectation outcomes = new OutcomeExpectation(scenario, placeholders, differences);
      for (int command = 1; command <= scenario.commands().size(); command++) {
        Outcome outcome = run(scenario, command, placeholders, cwd);
        outcomes.check(command, outcome);
        files.checkPrinted(outcome.out() + "\n" + outcome.err());
      }
      files.check();
    }
    differences.report();
  }

  private Outcome run(Scenario scenario, int command, Placeholders placeholders, Path cwd)
      throws Exception {
    List<String> args =
        ShellWords.split(scenario.commands().get(command - 1)).stream()
            .map(placeholders::expand)
            .toList();
    String stdin = scenario.text(Scenario.numbered("stdin", command)).orElse("");
    return commandLine.run(args, environment(scenario, placeholders), cwd, stdin);
  }

  private static Map<String, String> environment(Scenario scenario, Placeholders placeholders)
      throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("DISPATCH_HOME", placeholders.expand("<home>"));
    scenario
        .environment()
        .forEach((name, value) -> variables.put(name, placeholders.expand(value)));
    return variables;
  }

  private ScenarioServer start(Scenario scenario) throws Exception {
    if (scenario.text("stubs.json").isPresent()) {
      return StubServer.start(scenario.text("stubs.json").get());
    }
    String name = scenario.text("server").orElse("none").strip();
    return name.equals("none") ? new NoServer() : starter(name).start();
  }

  private ScenarioServer.Starter starter(String name) {
    if (!servers.containsKey(name)) {
      throw new IllegalArgumentException("no server '" + name + "', only " + servers.keySet());
    }
    return servers.get(name);
  }

  private static final class NoServer implements ScenarioServer {

    @Override
    public String baseUrl() {
      return "http://no-server.invalid";
    }

    @Override
    public void close() {}
  }
}
