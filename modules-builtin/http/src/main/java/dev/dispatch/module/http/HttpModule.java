package dev.dispatch.module.http;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import java.util.List;

/** The module {@code http}. */
@Description("Any HTTP request, for servers that have no module of their own.")
public final class HttpModule implements DispatchModule {

  @Override
  public String name() {
    return "http";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(new Request(), new Paginate(), new Graphql(), new Events(), new LoginOauth2());
  }
}
