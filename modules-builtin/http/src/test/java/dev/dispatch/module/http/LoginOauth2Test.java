package dev.dispatch.module.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.ActionResult;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.schema.RecordBinder;
import dev.dispatch.testkit.module.FakeActionContext;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginOauth2Test {

  private final FakeActionContext context = new FakeActionContext();

  private ActionResult<Object> run(Map<String, Object> fields) throws InterruptedException {
    context
        .http()
        .answering(200, Map.of("access_token", "t0k3n", "token_type", "Bearer", "expires_in", 60));
    return new LoginOauth2()
        .run(context, RecordBinder.bind(LoginInput.class, JsonValues.toTree(fields)));
  }

  private void bind() {
    Map<String, Object> fields =
        Map.of("clientId", "app", "username", "ann", "password", "word", "refreshToken", "next");
    context.credential(RecordBinder.bind(HttpCredential.class, JsonValues.toTree(fields)));
  }

  @Test
  void theGrantAndTheCredentialMakeTheRequest() throws InterruptedException {
    bind();
    ActionResult<Object> result = run(Map.of("tokenUrl", "/token", "grant", "refresh-token"));

    assertThat(context.http().auths())
        .first()
        .extracting("grant", "refreshToken")
        .containsExactly(HttpAuth.Grant.REFRESH_TOKEN, Optional.of("next"));
    assertThat(context.http().loginOrigin()).isEmpty();
    assertThat(result.exports())
        .contains(new LoginExports("Bearer", Optional.of(60L), Optional.empty()));
  }

  @Test
  void theDefaultIsForTheBaseUrl() throws InterruptedException {
    bind();
    run(Map.of("tokenUrl", "/token", "asDefault", true));

    assertThat(context.http().loginOrigin()).contains("/");
  }

  @Test
  void anOriginIsForADefaultAlone() {
    bind();

    assertThatThrownBy(() -> run(Map.of("tokenUrl", "/token", "origin", "https://a.test")))
        .hasMessageContaining("none is asked for");
  }

  @Test
  void itNeedsACredential() {
    assertThatThrownBy(() -> run(Map.of("tokenUrl", "/token"))).hasMessageContaining("binds none");
  }
}
