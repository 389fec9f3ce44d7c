package dev.dispatch.module.http;

import dev.dispatch.api.schema.Description;
import java.util.Optional;

/** What {@code http.login-oauth2} exports; the token itself stands in the response, masked. */
record LoginExports(
    @Description("The kind of token, such as Bearer.") String tokenType,
    @Description("How many seconds it is good for, where the server says so.")
        Optional<Long> expiresIn,
    @Description("The scopes that were granted, where the server says so.")
        Optional<String> scope) {}
