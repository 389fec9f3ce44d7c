package dev.dispatch.core.module.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private RecordedRequest sent(String scheme) throws InterruptedException {
    wire.answer(200, "{}");
    wire.run(action(scheme), "{}");
    return wire.taken();
  }

  private static String action(String scheme) {
    return "{'description': 'Act.', 'request': {'method': 'GET', 'path': '/s',"
        + " 'cookies': {'a': '1'}}, 'credential': "
        + scheme
        + "}";
  }

  @Test
  void basicIsUserAndPassword() throws InterruptedException {
    wire.credential(Map.of("username", "Aladdin", "password", "open sesame"));

    assertThat(sent("{'type': 'basic'}").getHeaders().get("Authorization"))
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }

  @Test
  void bearerIsAToken() throws InterruptedException {
    wire.credential(Map.of("token", "t-1"));

    assertThat(sent("{'type': 'bearer'}").getHeaders().get("Authorization"))
        .isEqualTo("Bearer t-1");
  }

  @Test
  void anApiKeyGoesWhereItsSchemeSays() throws InterruptedException {
    wire.credential(Map.of("apiKey", "k-1"));

    assertThat(
            sent("{'type': 'apiKey', 'in': 'header', 'name': 'api_key'}")
                .getHeaders()
                .get("api_key"))
        .isEqualTo("k-1");
    assertThat(sent("{'type': 'apiKey', 'in': 'query', 'name': 'key'}").getTarget())
        .isEqualTo("/s?key=k-1");
    assertThat(sent("{'type': 'apiKey', 'in': 'cookie', 'name': 'sid'}").getHeaders().get("Cookie"))
        .isEqualTo("a=1; sid=k-1");
  }

  @Test
  void severalSchemesAreAppliedTogether() throws InterruptedException {
    wire.credential(Map.of("app", "a-1", "token", "t-1"));

    RecordedRequest sent =
        sent(
            "{'type': 'bearer', 'and': [{'type': 'apiKey', 'in': 'header', 'name': 'X-App',"
                + " 'field': 'app'}]}");

    assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer t-1");
    assertThat(sent.getHeaders().get("X-App")).isEqualTo("a-1");
  }

  @Test
  void anOauth2TokenIsFetchedAndIsASecret() throws InterruptedException {
    wire.credential(Map.of("clientId", "c", "clientSecret", "very-secret"));
    wire.answer(200, "{\"access_token\": \"issued-token\", \"token_type\": \"bearer\"}");

    wire.answer(200, "{}");
    wire.run(action("{'type': 'oauth2', 'tokenUrl': '/token', 'scopes': ['a', 'b']}"), "{}");

    RecordedRequest token = wire.taken();
    assertThat(token.getBody().utf8()).isEqualTo("grant_type=client_credentials&scope=a+b");
    assertThat(token.getHeaders().get("Authorization")).startsWith("Basic ");
    assertThat(wire.taken().getHeaders().get("Authorization")).isEqualTo("Bearer issued-token");
    assertThat(wire.secrets.redactor().redact("a issued-token b")).doesNotContain("issued-token");
  }

  @Test
  void anOptionalCredentialMayBeLeftOut() throws InterruptedException {
    assertThat(sent("{'type': 'bearer', 'required': false}").getHeaders().get("Authorization"))
        .isNull();
  }

  @Test
  void aFieldThatIsNotBoundIsNamed() {
    assertThatThrownBy(() -> sent("{'type': 'bearer'}"))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(DeclarativeError.ACTION_CREDENTIAL_MISSING))
        .hasMessageContaining("'token'");
    assertThat(wire.requests()).isZero();
  }
}
