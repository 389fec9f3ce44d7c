package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.DispatchModule;
import dev.dispatch.testkit.module.ModuleContractTest;
import java.nio.file.Path;
import java.util.Optional;

class JsonplaceholderModuleTest extends ModuleContractTest {

  @Override
  protected DispatchModule module() {
    return new JsonplaceholderModule();
  }

  @Override
  protected Optional<Path> folder() {
    return Optional.of(Path.of("").toAbsolutePath());
  }
}
