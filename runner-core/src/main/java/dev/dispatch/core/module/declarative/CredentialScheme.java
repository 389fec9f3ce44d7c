package dev.dispatch.core.module.declarative;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.List;
import java.util.Optional;

/** How a request is authorised; what is secret is bound by the job's credential profile. */
public record CredentialScheme(
    @Description("The scheme.") Type type,
    @Description("Where an API key goes.") Optional<Place> in,
    @Description("The name of an API key's header, parameter or cookie.") @Example("\"api_key\"")
        Optional<String> name,
    @Description("The profile's field that holds an API key or a token, where it is not the usual.")
        Optional<String> field,
    @Description("OAuth 2: where a token is fetched with client credentials.")
        @Example("\"https://auth.example.com/token\"")
        Optional<String> tokenUrl,
    @Description("OAuth 2: the scopes that are asked for.") @Default("[]") List<String> scopes,
    @Description("Whether a step must bind a credential.") @Default("true") boolean required,
    @Description("Further schemes that the same request needs.") @Default("[]")
        List<CredentialScheme> and) {

  /** The scheme, by OpenAPI's names. */
  public enum Type {
    /** A key in a header, parameter or cookie of its own. */
    @JsonProperty("apiKey")
    API_KEY,
    /** User name and password (RFC 7617). */
    @JsonProperty("basic")
    BASIC,
    /** A token (RFC 6750). */
    @JsonProperty("bearer")
    BEARER,
    /** A token that was issued, or is fetched with client credentials (RFC 6749, section 4.4). */
    @JsonProperty("oauth2")
    OAUTH2
  }

  /** Where an API key goes. */
  public enum Place {
    /** A header field. */
    @JsonProperty("header")
    HEADER,
    /** A query parameter. */
    @JsonProperty("query")
    QUERY,
    /** A cookie. */
    @JsonProperty("cookie")
    COOKIE
  }

  /** Returns the profile's field that holds the key or token. */
  String secretField() {
    return field.orElse(type == Type.API_KEY ? "apiKey" : "token");
  }
}
