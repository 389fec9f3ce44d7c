package dev.dispatch.module.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.testkit.module.FakeActionContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

  private static final Optional<String> NONE = Optional.empty();

  private static HttpRequest sent(HttpCredential credential, RequestInput input)
      throws InterruptedException {
    FakeActionContext context = new FakeActionContext().credential(credential);
    context.http().answering(200, null);
    new Request().run(context, input);
    return context.http().request();
  }

  /** The example of RFC 7617, section 2. */
  @Test
  void usernameAndPasswordAreBasic() throws InterruptedException {
    HttpRequest request =
        sent(
            new HttpCredential(Optional.of("Aladdin"), Optional.of("open sesame"), NONE, NONE),
            Requests.with());

    assertThat(request.headers())
        .isEqualTo(Map.of("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
  }

  @Test
  void aTokenIsBearer() throws InterruptedException {
    assertThat(sent(token("t0k3n"), Requests.with()).headers())
        .isEqualTo(Map.of("Authorization", "Bearer t0k3n"));
  }

  @Test
  void anApiKeyHasAHeaderOfItsOwn() throws InterruptedException {
    assertThat(sent(key("k3y"), Requests.with()).headers()).isEqualTo(Map.of("X-API-Key", "k3y"));
  }

  @Test
  void authNamesTheHeader() throws InterruptedException {
    Object auth = Map.of("type", "api-key", "name", "X-Token");

    assertThat(sent(key("k3y"), Requests.with("auth", auth)).headers())
        .isEqualTo(Map.of("X-Token", "k3y"));
  }

  @Test
  void authPutsTheKeyIntoTheQuery() throws InterruptedException {
    Object auth = Map.of("type", "api-key", "name", "key", "in", "query");

    assertThat(sent(key("k3y"), Requests.with("auth", auth)).query())
        .isEqualTo(Map.of("key", List.of("k3y")));
  }

  @Test
  void theCredentialWinsOverAHeaderOfThePayload() throws InterruptedException {
    RequestInput input = Requests.with("headers", Map.of("Authorization", "none"));

    assertThat(sent(token("t0k3n"), input).headers())
        .isEqualTo(Map.of("Authorization", "Bearer t0k3n"));
  }

  @Test
  void refusesACredentialWithoutTheFieldThatAuthNeeds() {
    Object auth = Map.of("type", "bearer");

    assertThatThrownBy(() -> sent(key("k3y"), Requests.with("auth", auth)))
        .hasMessageContaining("has no 'token'")
        .hasMessageNotContaining("k3y");
  }

  private static HttpCredential token(String token) {
    return new HttpCredential(NONE, NONE, Optional.of(token), NONE);
  }

  private static HttpCredential key(String key) {
    return new HttpCredential(NONE, NONE, NONE, Optional.of(key));
  }
}
