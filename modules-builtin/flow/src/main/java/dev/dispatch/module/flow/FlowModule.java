package dev.dispatch.module.flow;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import java.util.List;

/** The module {@code flow}. */
@Description("The way of a job: waiting, polling, branches side by side, jobs in jobs, an end.")
public final class FlowModule implements DispatchModule {

  @Override
  public String name() {
    return "flow";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(new Sleep(), new Poll(), new Parallel(), new RunJob(), new Fail());
  }
}
