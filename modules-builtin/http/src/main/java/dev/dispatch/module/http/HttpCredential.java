package dev.dispatch.module.http;

import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Secret;
import java.util.Optional;

/** The credential of {@code http.request}: its fields say how it is used. */
record HttpCredential(
    @Description("With 'password': basic authentication.") Optional<String> username,
    @Description("With 'username': basic authentication.") @Secret Optional<String> password,
    @Description("A bearer token.") @Secret Optional<String> token,
    @Description("An API key.") @Secret Optional<String> apiKey) {}
