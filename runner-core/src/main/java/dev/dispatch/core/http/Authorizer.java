package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.core.http.auth.BasicPair;
import dev.dispatch.core.http.auth.SigV4;
import dev.dispatch.core.http.auth.SigV4Request;
import dev.dispatch.core.secret.SecretRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/**
 * Puts into a request what proves who sends it, right before it is sent; the next hop of a call
 * starts from the request without it.
 */
final class Authorizer {

  private static final List<String> SIGNED =
      List.of("content-type", "content-md5", "host", "range");

  private final SecretRegistry secrets;
  private final InstantSource clock;
  private final AccessTokens tokens;

  Authorizer(SecretRegistry secrets, InstantSource clock, AccessTokens tokens) {
    this.secrets = secrets;
    this.clock = clock;
    this.tokens = tokens;
  }

  /** Returns the request as it is sent. */
  Hop authorize(Hop hop, AccessTokens.Endpoint endpoint) throws InterruptedException {
    Optional<HttpAuth> scheme = hop.auth().scheme();
    if (scheme.isEmpty()) {
      return hop;
    }
    HttpAuth auth = scheme.get();
    if (auth instanceof HttpAuth.OAuth2 oauth) {
      return bearing(hop, tokens.token(oauth, endpoint).value());
    }
    if (auth instanceof HttpAuth.Basic pair) {
      String field = BasicPair.authorization(pair.username(), pair.password(), secrets);
      return with(hop, "Authorization", field);
    }
    if (auth instanceof HttpAuth.Bearer bearer) {
      return bearing(hop, bearer.token());
    }
    return auth instanceof HttpAuth.ApiKey key ? withKey(hop, key) : signed(hop, auth);
  }

  /** Returns the request with another token, after a server answered 401 to the one it had. */
  Hop renewed(Hop hop, Hop refused, AccessTokens.Endpoint endpoint) throws InterruptedException {
    HttpAuth.OAuth2 auth = hop.auth().tokens().orElseThrow();
    String sent = refused.header("authorization").orElse("").substring("Bearer ".length());
    return bearing(hop, tokens.instead(auth, sent, endpoint).value());
  }

  private static Hop bearing(Hop hop, String token) {
    return with(hop, "Authorization", "Bearer " + token);
  }

  // G-B8: a secret that cannot stand in a field is refused by the field's name.
  private static Hop with(Hop hop, String name, String value) {
    HeaderFields.requireValue(name, value);
    List<HeaderField> headers = new ArrayList<>(hop.headers());
    headers.removeIf(field -> field.name().equalsIgnoreCase(name));
    headers.add(new HeaderField(name, value));
    return hop.headers(headers);
  }

  private static Hop withKey(Hop hop, HttpAuth.ApiKey key) {
    if (key.place() == HttpAuth.Place.HEADER) {
      new HeaderFields().put(key.name(), key.key());
      return with(hop, key.name(), key.key());
    }
    RequestUrl.requireNoControl(key.key());
    return hop.url(hop.url().newBuilder().setQueryParameter(key.name(), key.key()).build());
  }

  private Hop signed(Hop hop, HttpAuth auth) {
    HttpAuth.AwsSigV4 keys = (HttpAuth.AwsSigV4) auth;
    SigV4 signer = new SigV4(keys, secrets);
    Instant now = clock.instant();
    String digest = hop.body().map(OutgoingBody::digest).orElse(SigV4Request.EMPTY_PAYLOAD);
    Hop dated = with(hop, "X-Amz-Date", SigV4.time(now));
    if (signer.isStorage()) {
      dated = with(dated, "X-Amz-Content-Sha256", digest);
    }
    if (keys.sessionToken().isPresent()) {
      dated = with(dated, "X-Amz-Security-Token", keys.sessionToken().get());
    }
    return with(dated, "Authorization", signer.authorization(unsigned(dated, digest), now));
  }

  private static SigV4Request unsigned(Hop hop, String digest) {
    List<Map.Entry<String, String>> query = new ArrayList<>();
    for (int i = 0; i < hop.url().querySize(); i++) {
      String value = hop.url().queryParameterValue(i);
      query.add(Map.entry(hop.url().queryParameterName(i), value == null ? "" : value));
    }
    return new SigV4Request(
        hop.method(), hop.url().encodedPath(), query, signedFields(hop), digest);
  }

  /** What a proxy may change is not signed. */
  private static Map<String, String> signedFields(Hop hop) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("host", host(hop.url()));
    for (HeaderField field : hop.headers()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (SIGNED.contains(name) || name.startsWith("x-amz-")) {
        fields.put(name, field.value());
      }
    }
    return fields;
  }

  /** Returns the field as OkHttp sends it. */
  private static String host(HttpUrl url) {
    String host = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
    return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
  }
}
