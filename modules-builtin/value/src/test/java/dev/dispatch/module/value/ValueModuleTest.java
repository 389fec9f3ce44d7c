package dev.dispatch.module.value;

import dev.dispatch.api.DispatchModule;
import dev.dispatch.testkit.module.ModuleContractTest;

class ValueModuleTest extends ModuleContractTest {

  @Override
  protected DispatchModule module() {
    return new ValueModule();
  }
}
