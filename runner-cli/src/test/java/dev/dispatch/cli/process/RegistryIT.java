package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.registry.NpmRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder to a run elsewhere, by the packaged application alone. */
class RegistryIT {

  private static final String TOKEN = "npm_another-c4n4ry-t0k3n";

  private static final String JOB = "t.job.case.json";

  @TempDir Path author;
  @TempDir Path user;

  @Test
  void packsPublishesFindsResolvesAndRuns() throws Exception {
    Application application = new Application(user);
    try (NpmRegistry registry = NpmRegistry.start();
        NpmRegistry api = NpmRegistry.start()) {
      registry.requireToken(TOKEN);
      publish(registry);
      api.publish("it", "1.0.0", new byte[] {1});
      configure(registry, api);

      assertThat(application.run("module", "search", "pets", "--env-file", "token.env").out())
          .contains("module install --name pets --env-file token.env");
      assertThat(
              application
                  .run("job", "run", "--case", JOB, "--resolve-deps", "--env-file", "token.env")
                  .exit())
          .isZero();
      assertThat(application.run("job", "dump", "--json").out())
          .contains("@acme/dispatch-module-pets")
          .doesNotContain(TOKEN);
    }
    assertThat(application.run("module", "install", "--name", "@acme/pets", "--offline").exit())
        .isZero();
  }

  private void publish(NpmRegistry registry) throws Exception {
    Path module = PublishedPets.write(author, "1.4.0");
    Application.Ended packed =
        new Application(author)
            .run("module", "pack", "--path", module.toString(), "--npm", "@acme");
    assertThat(packed.exit()).isZero();
    registry.publish(author.resolve("acme-dispatch-module-pets-1.4.0.tgz"));
  }

  private void configure(NpmRegistry registry, NpmRegistry api) throws Exception {
    Files.writeString(
        user.resolve("dispatch.config.json"),
        """
        {"registry": {"url": "%s", "token": "${env.PETS_TOKEN}", "scope": "@acme"}}
        """
            .formatted(registry.baseUrl()));
    Files.writeString(user.resolve("token.env"), "PETS_TOKEN=" + TOKEN + "\n");
    Files.writeString(
        user.resolve(JOB),
        """
        {"schemaVersion": 1, "jobType": "t",
         "dependencies": {"modules": [{"name": "pets", "version": "^1.2.0"}]},
         "http": {"baseUrl": "%s"},
         "scenario": {"steps": [{"action": "pets.get-it"}]}}
        """
            .formatted(api.baseUrl()));
  }
}
