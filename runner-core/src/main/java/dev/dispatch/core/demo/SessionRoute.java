package dev.dispatch.core.demo;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /login}, {@code /me} and {@code /logout}: one account, sessions by cookie or bearer. */
final class SessionRoute implements Route {

  private static final String COOKIE = "session";
  private static final int MAX_SESSIONS = 1_000;

  /** Tokens come from the seed as all else does, so that two demos record the same. */
  private final SplittableRandom random = new SplittableRandom(DemoText.SEED);

  private final Set<String> sessions = ConcurrentHashMap.newKeySet();

  @Override
  public Optional<Reply> answer(Request request) {
    if (request.is("POST", "login")) {
      return Optional.of(login(request));
    }
    if (request.is("GET", "me")) {
      return Optional.of(session(request).isPresent() ? Reply.ok(account()) : unauthorized());
    }
    return request.is("POST", "logout") ? Optional.of(logout(request)) : Optional.empty();
  }

  private Reply login(Request request) {
    if (request.json().filter(SessionRoute::isAccount).isEmpty()) {
      return Reply.error(401, "unknown username or wrong password");
    }
    String token = open();
    return Reply.ok(JsonNodeFactory.instance.objectNode().put("token", token))
        .with("Set-Cookie", COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Lax");
  }

  private static boolean isAccount(ObjectNode body) {
    return body.path("username").asString("").equals(DemoApi.USERNAME)
        && body.path("password").asString("").equals(DemoApi.PASSWORD);
  }

  private synchronized String open() {
    if (sessions.size() >= MAX_SESSIONS) {
      sessions.clear();
    }
    String token = HexFormat.of().toHexDigits(random.nextLong());
    sessions.add(token);
    return token;
  }

  private Reply logout(Request request) {
    session(request).ifPresent(sessions::remove);
    return Reply.ok(JsonNodeFactory.instance.objectNode())
        .with("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }

  private Optional<String> session(Request request) {
    return bearer(request).or(() -> cookie(request)).filter(sessions::contains);
  }

  private static Optional<String> bearer(Request request) {
    return request
        .header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }

  private static Optional<String> cookie(Request request) {
    for (String pair : request.header("cookie").orElse("").split(";", -1)) {
      if (pair.strip().startsWith(COOKIE + "=")) {
        return Optional.of(pair.strip().substring(COOKIE.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static ObjectNode account() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", 1)
        .put("username", DemoApi.USERNAME)
        .put("name", DemoPeople.name(1));
  }

  private static Reply unauthorized() {
    return Reply.error(401, "log in first").with("WWW-Authenticate", "Bearer");
  }
}
