package dev.dispatch.cli.scenario;

import dev.dispatch.testkit.module.DeclarativeModuleContractTest;
import java.nio.file.Path;

class PetstoreModuleTest extends DeclarativeModuleContractTest {

  @Override
  protected Path folder() {
    return Path.of("..", "modules", "petstore").toAbsolutePath().normalize();
  }
}
