package dev.dispatch.module.flow;

import dev.dispatch.api.DispatchModule;
import dev.dispatch.testkit.module.ModuleContractTest;

class FlowModuleTest extends ModuleContractTest {

  @Override
  protected DispatchModule module() {
    return new FlowModule();
  }
}
