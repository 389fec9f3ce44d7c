package dev.dispatch.core.demo;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /oauth/token} (RFC 6749) and {@code GET /oauth/me}, which takes its tokens. A token
 * of the scope {@code once} is good for one request, so that a client has to renew it.
 */
final class TokenRoute implements Route {

  private static final int MAX_TOKENS = 1_000;

  private final SplittableRandom random = new SplittableRandom(DemoText.SEED + 1);

  /** Tokens, and how many requests each is still good for. */
  private final Map<String, Integer> tokens = new LinkedHashMap<>();

  private final Map<String, String> refreshTokens = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Reply> answer(Request request) {
    if (request.is("POST", "oauth", "token")) {
      return Optional.of(token(request));
    }
    return request.is("GET", "oauth", "me") ? Optional.of(me(request)) : Optional.empty();
  }

  private Reply token(Request request) {
    Map<String, List<String>> form = request.form();
    if (!isClient(request, form)) {
      return Reply.error(401, "invalid_client").with("WWW-Authenticate", "Basic realm=\"demo\"");
    }
    String scope = first(form, "scope");
    return switch (first(form, "grant_type")) {
      case "client_credentials" -> issued(scope);
      case "password" -> isOwner(form) ? issued(scope) : Reply.error(400, "invalid_grant");
      case "refresh_token" -> refreshed(first(form, "refresh_token"));
      default -> Reply.error(400, "unsupported_grant_type");
    };
  }

  private static boolean isClient(Request request, Map<String, List<String>> form) {
    return DemoAccount.isBasic(request, DemoApi.CLIENT_ID, DemoApi.CLIENT_SECRET)
        || (first(form, "client_id").equals(DemoApi.CLIENT_ID)
            && first(form, "client_secret").equals(DemoApi.CLIENT_SECRET));
  }

  private static boolean isOwner(Map<String, List<String>> form) {
    return first(form, "username").equals(DemoApi.USERNAME)
        && first(form, "password").equals(DemoApi.PASSWORD);
  }

  private static String first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }

  private Reply issued(String scope) {
    String token = draw();
    String refresh = draw();
    forgetOldest(tokens);
    forgetOldest(refreshTokens);
    tokens.put(token, scope.equals("once") ? 1 : Integer.MAX_VALUE);
    refreshTokens.put(refresh, scope);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("access_token", token).put("token_type", "Bearer").put("expires_in", 3600);
    return Reply.ok(answer.put("refresh_token", refresh).put("scope", scope))
        .with("Cache-Control", "no-store");
  }

  private Reply refreshed(String token) {
    String scope = refreshTokens.remove(token);
    return scope == null ? Reply.error(400, "invalid_grant") : issued(scope);
  }

  private Reply me(Request request) {
    String token = request.header("authorization").orElse("").replaceFirst("^Bearer ", "");
    int left = tokens.getOrDefault(token, 0);
    if (left == 0) {
      return Reply.error(401, "invalid_token")
          .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    tokens.put(token, left - 1);
    return Reply.ok(JsonNodeFactory.instance.objectNode().put("client", DemoApi.CLIENT_ID));
  }

  private String draw() {
    return HexFormat.of().toHexDigits(random.nextLong())
        + HexFormat.of().toHexDigits(random.nextLong());
  }

  private static void forgetOldest(Map<String, ?> known) {
    if (known.size() >= MAX_TOKENS) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
