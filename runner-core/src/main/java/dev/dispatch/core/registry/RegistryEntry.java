package dev.dispatch.core.registry;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Pattern;
import java.util.Optional;

/** The registry of a scope. */
@Description("The registry of a scope.")
record RegistryEntry(
    @Description("Its URL, or a variable that holds it.") @Pattern(RegistryEntry.URL) String url,
    @Description("The variable that holds the token; the token itself never stands here.")
        @Pattern(RegistryEntry.REFERENCE)
        Optional<String> token,
    @Description("An HTTP proxy on the way, http://host:port or a variable that holds it.")
        Optional<String> proxy,
    @Description("A PEM file of further authorities to trust, relative to this file.")
        Optional<String> caFile,
    @Description("Let an http URL be used that is not on this machine.") @Default("false")
        boolean allowHttp) {

  /** No user name or password, no query, no fragment. */
  static final String ADDRESS = "https?://[^/?#@\\\\\\s]+(/[^?#@\\\\\\s]*)?";

  private static final String VARIABLE = "\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}";

  static final String URL = "^(" + ADDRESS + "|" + VARIABLE + ")$";
  static final String REFERENCE = "^" + VARIABLE + "$";
  static final String SCOPE = "^@[a-z0-9][a-z0-9._-]{0,63}$";
}
