package dev.dispatch.module.http;

import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Secret;
import java.util.Optional;

/** The credential of the actions of {@code http}: its fields say how it is used. */
record HttpCredential(
    @Description("With 'password': basic authentication, or OAuth 2.0 by password.")
        Optional<String> username,
    @Description("With 'username': basic authentication, or OAuth 2.0 by password.") @Secret
        Optional<String> password,
    @Description("A bearer token.") @Secret Optional<String> token,
    @Description("An API key.") @Secret Optional<String> apiKey,
    @Description("OAuth 2.0: the client.") Optional<String> clientId,
    @Description("OAuth 2.0: the client's secret.") @Secret Optional<String> clientSecret,
    @Description("OAuth 2.0: a refresh token.") @Secret Optional<String> refreshToken,
    @Description("AWS: the access key's id.") Optional<String> accessKeyId,
    @Description("AWS: the secret access key.") @Secret Optional<String> secretAccessKey,
    @Description("AWS: the session token of temporary keys.") @Secret Optional<String> sessionToken,
    @Description("A client certificate in PEM, its chain behind it; goes along with the rest.")
        Optional<String> certificate,
    @Description("The private key of the certificate in PEM, PKCS #8, not encrypted.") @Secret
        Optional<String> privateKey) {}
