package dev.dispatch.module.http;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a credential is used; no secret stands here. */
record AuthInput(
    @Description("The scheme; by default the one that the credential's fields say.")
        Optional<Type> type,
    @Description("The name of the header or parameter of an API key.")
        @Default("\"X-API-Key\"")
        @Example("\"X-Token\"")
        String name,
    @Description("Where an API key goes.") @Default("\"header\"") Place in,
    @Description("OAuth 2.0: the token endpoint, absolute or below the job's base URL.")
        @Example("\"/oauth/token\"")
        Optional<String> tokenUrl,
    @Description("OAuth 2.0: how the token is asked for.") @Default("\"client-credentials\"")
        Grant grant,
    @Description("OAuth 2.0: the scopes to ask for.") @Default("[]") @Example("[\"orders.read\"]")
        List<String> scopes,
    @Description("OAuth 2.0: further fields of the token request, such as 'audience'.")
        @Default("{}")
        @Example("{\"audience\": \"https://api.example.com\"}")
        Map<String, String> parameters,
    @Description("OAuth 2.0: where client id and secret go.") @Default("\"basic\"")
        ClientAuthentication clientAuthentication,
    @Description("AWS: the region that a request is signed for.") @Example("\"eu-central-1\"")
        Optional<String> region,
    @Description("AWS: the service that a request is signed for.") @Example("\"execute-api\"")
        Optional<String> service) {

  /** The scheme. */
  enum Type {
    /** RFC 7617: username and password. */
    BASIC,
    /** RFC 6750: a token. */
    BEARER,
    /** A key in a header or parameter of its own. */
    API_KEY,
    /** RFC 6749: a token from a token endpoint. */
    OAUTH2,
    /** Signature Version 4 of AWS. */
    AWS_SIGV4,
    /** A client certificate alone. */
    MTLS
  }

  /** Where an API key goes. */
  enum Place {
    /** A header field. */
    HEADER,
    /** A query parameter. */
    QUERY
  }

  /** How an OAuth 2.0 token is asked for. */
  enum Grant {
    /** RFC 6749, section 4.4. */
    CLIENT_CREDENTIALS,
    /** RFC 6749, section 4.3. */
    PASSWORD,
    /** RFC 6749, section 6. */
    REFRESH_TOKEN
  }

  /** Where client id and secret go (RFC 6749, section 2.3.1). */
  enum ClientAuthentication {
    /** Into a Basic field. */
    BASIC,
    /** Into the form. */
    BODY
  }
}
