package dev.dispatch.module.memory;

import dev.dispatch.api.DispatchModule;
import dev.dispatch.testkit.module.ModuleContractTest;

class MemoryModuleTest extends ModuleContractTest {

  @Override
  protected DispatchModule module() {
    return new MemoryModule();
  }
}
