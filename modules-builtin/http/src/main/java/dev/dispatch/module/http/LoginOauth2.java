package dev.dispatch.module.http;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Asks a token endpoint for an access token. */
final class LoginOauth2 implements Action<LoginInput, Object> {

  @Override
  public ActionSpec<LoginInput> spec() {
    return ActionSpec.of(
            "login-oauth2",
            "Get an OAuth 2.0 access token, and use it for the rest of the run.",
            LoginInput.class)
        .exporting(LoginExports.class)
        .authenticatingWith(HttpCredential.class)
        .effects(Effect.READS)
        .examples(
            "{\"tokenUrl\": \"/oauth/token\", \"asDefault\": true}",
            "{\"tokenUrl\": \"https://login.example.com/token\", \"grant\": \"password\","
                + " \"scopes\": [\"orders.read\"]}");
  }

  @Override
  public ActionResult<Object> run(ActionContext context, LoginInput input)
      throws InterruptedException {
    HttpCredential credential =
        context
            .credential(HttpCredential.class)
            .orElseThrow(() ->
                Values.invalid(
                    "http.login-oauth2 needs a credential, and the step binds none.",
                    "Add \"credential\": \"<profile>\" with clientId and clientSecret to the"
                        + " step."));
    if (input.origin().isPresent() && !input.asDefault()) {
      throw Values.invalid(
          "'origin' says where the default goes, and none is asked for.",
          "Add \"asDefault\": true, or leave 'origin' out.");
    }
    Authentication authentication = new Authentication(credential, Optional.of(input.auth()));
    HttpAuth.OAuth2 oauth2 = authentication.oauth2();
    Optional<String> origin =
        input.asDefault() ? Optional.of(input.origin().orElse("/")) : Optional.empty();
    HttpResponse response = authentication.withCertificate(context.http()).login(oauth2, origin);
    context.activity("http.login-oauth2 " + input.tokenUrl() + " status=" + response.status());
    return ActionResult.of(response.body()).exporting(exports(response)).detail("logged in");
  }

  private static LoginExports exports(HttpResponse response) {
    Map<?, ?> token = response.body() instanceof Map<?, ?> fields ? fields : Map.of();
    return new LoginExports(
        token.get("token_type") instanceof String type ? type : "Bearer",
        token.get("expires_in") instanceof Number seconds
            ? Optional.of(seconds.longValue())
            : Optional.empty(),
        token.get("scope") instanceof String scope && !scope.isEmpty()
            ? Optional.of(scope)
            : Optional.empty());
  }
}
