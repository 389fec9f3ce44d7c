package dev.dispatch.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSessionTest {

  private static final String ACCOUNT =
      "{\"username\":\"" + DemoApi.USERNAME + "\",\"password\":\"" + DemoApi.PASSWORD + "\"}";

  private DemoApi api;
  private DemoClient client;

  @BeforeEach
  void start() throws Exception {
    api = DemoApi.start();
    client = new DemoClient(api);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void theLoginCookieOpensMe() throws Exception {
    HttpResponse<String> login = client.send("POST", "/login", ACCOUNT);

    assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("session=")
        .contains("HttpOnly");
    assertThat(client.get("/me").path("username").asString()).isEqualTo(DemoApi.USERNAME);
  }

  @Test
  void theTokenOpensMeAsABearer() throws Exception {
    String token = client.post("/login", ACCOUNT).path("token").asString();
    DemoClient stranger = new DemoClient(api);

    assertThat(stranger.send("GET", "/me", "", "Authorization", "bearer " + token).statusCode())
        .isEqualTo(200);
  }

  @Test
  void meIsClosedWithoutASession() throws Exception {
    HttpResponse<String> response = client.send("GET", "/me", "", "Cookie", "session=guess");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void logoutEndsTheSession() throws Exception {
    String token = client.post("/login", ACCOUNT).path("token").asString();
    client.post("/logout", "{}");

    assertThat(client.send("GET", "/me", "", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "no json", "{\"username\":\"demo\",\"password\":\"x\"}"})
  void refusesAWrongLogin(String body) throws Exception {
    HttpResponse<String> login = client.send("POST", "/login", body);

    assertThat(login.statusCode()).isEqualTo(401);
    assertThat(login.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void everyLoginIsASessionOfItsOwnAndEveryServerGivesTheSameOnes() throws Exception {
    String first = client.post("/login", ACCOUNT).path("token").asString();
    String second = client.post("/login", ACCOUNT).path("token").asString();

    try (DemoApi other = DemoApi.start()) {
      assertThat(new DemoClient(other).post("/login", ACCOUNT).path("token").asString())
          .isEqualTo(first)
          .isNotEqualTo(second);
    }
  }
}
