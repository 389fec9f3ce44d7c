package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.http.RequestScope;
import dev.dispatch.core.run.RunScopes;
import java.util.List;
import java.util.Optional;

/** What a run is not let do, whatever its job says. */
@Description("What the run is not let do, whatever the job says.")
public record ScopeOptions(
    @Description("Send no request but GET, HEAD, OPTIONS and calls for a token; change no memory.")
        @Default("false")
        boolean readOnly,
    @Option(value = "--allow-host", label = "host")
        @Description("Call no other host: host, host:port or *.domain; may be given again.")
        @Default("[]")
        List<String> allowHosts,
    @Description("Send no more requests than this, redirects and repetitions counted.")
        @Range(min = 0)
        Optional<Integer> maxRequests,
    @Description("Start no process: no fromCommand, and no action that starts one.")
        @Default("false")
        boolean noExec) {

  /** Nothing is forbidden. */
  public static final ScopeOptions OPEN =
      new ScopeOptions(false, List.of(), Optional.empty(), false);

  /** Returns the scopes; the requests of everything that runs in them are counted together. */
  RunScopes scopes() {
    return new RunScopes(
        RequestScope.of(readOnly, allowHosts, maxRequests), readOnly, noExec, false);
  }
}
