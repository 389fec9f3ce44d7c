package dev.dispatch.core.operation.health;

import dev.dispatch.core.workspace.Environment;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the environment names proxies, which dispatch takes from the job alone. */
public final class ProxyCheck {

  private static final List<String> VARIABLES =
      List.of("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy");

  private ProxyCheck() {}

  /** Looks at the usual variables; their values may hold passwords and are not shown. */
  public static Finding of(Environment environment) {
    String set =
        VARIABLES.stream()
            .filter(name -> environment.findSetting(name).isPresent())
            .collect(Collectors.joining(", "));
    return set.isEmpty()
        ? Finding.ok("proxy", "none in the environment")
        : Finding.warn(
            "proxy",
            set + " is set, and not used",
            "Name the proxy in the job where one is needed: http.proxy.");
  }
}
