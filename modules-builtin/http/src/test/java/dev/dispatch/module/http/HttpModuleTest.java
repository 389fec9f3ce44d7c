package dev.dispatch.module.http;

import dev.dispatch.api.DispatchModule;
import dev.dispatch.testkit.module.ModuleContractTest;

class HttpModuleTest extends ModuleContractTest {

  @Override
  protected DispatchModule module() {
    return new HttpModule();
  }
}
