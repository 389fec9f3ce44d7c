package dev.dispatch.module.http;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payload of {@code http.login-oauth2}. */
record LoginInput(
    @Description("The token endpoint, absolute or below the job's base URL.")
        @Example("\"/oauth/token\"")
        String tokenUrl,
    @Description("How the token is asked for.") @Default("\"client-credentials\"")
        AuthInput.Grant grant,
    @Description("The scopes to ask for.") @Default("[]") @Example("[\"orders.read\"]")
        List<String> scopes,
    @Description("Further fields of the token request, such as 'audience'.")
        @Default("{}")
        @Example("{\"audience\": \"https://api.example.com\"}")
        Map<String, String> parameters,
    @Description("Where client id and secret go.") @Default("\"basic\"")
        AuthInput.ClientAuthentication clientAuthentication,
    @Description(
            "Whether the token is the default 'Authorization' of the run from here on; it is"
                + " renewed when it ends.")
        @Default("false")
        boolean asDefault,
    @Description("The one origin that gets the default; the base URL's where none is given.")
        @Example("\"https://api.example.com\"")
        Optional<String> origin) {

  /** Returns the same as a credential's use. */
  AuthInput auth() {
    return new AuthInput(
        Optional.of(AuthInput.Type.OAUTH2),
        "",
        AuthInput.Place.HEADER,
        Optional.of(tokenUrl),
        grant,
        scopes,
        parameters,
        clientAuthentication,
        Optional.empty(),
        Optional.empty());
  }
}
