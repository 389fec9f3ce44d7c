package dev.dispatch.core.registry;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import java.util.Map;
import java.util.Optional;

/** The registry, and those of scopes. */
@Description("A registry that speaks npm's protocol.")
record RegistryConfig(
    @Description("The URL of the registry of all packages whose scope has no other, or a variable.")
        @Pattern(RegistryEntry.URL)
        @Example("\"https://npm.example.com\"")
        Optional<String> url,
    @Description("The variable that holds the token; the token itself never stands here.")
        @Pattern(RegistryEntry.REFERENCE)
        @Example("\"${env.NPM_TOKEN}\"")
        Optional<String> token,
    @Description("An HTTP proxy on the way, http://host:port or a variable that holds it.")
        Optional<String> proxy,
    @Description("A PEM file of further authorities to trust, relative to this file.")
        Optional<String> caFile,
    @Description("Let an http URL be used that is not on this machine.") @Default("false")
        boolean allowHttp,
    @Description("The scope of a module that is named without one.")
        @Pattern(RegistryEntry.SCOPE)
        @Example("\"@acme\"")
        Optional<String> scope,
    @Description("Install nothing that no key of 'trustedKeys' signed.") @Default("false")
        boolean requireSignature,
    @Description("Registries by scope, @acme.") @Default("{}") Map<String, RegistryEntry> scopes) {

  Optional<RegistryEntry> entry() {
    return url.map(address -> new RegistryEntry(address, token, proxy, caFile, allowHttp));
  }
}
