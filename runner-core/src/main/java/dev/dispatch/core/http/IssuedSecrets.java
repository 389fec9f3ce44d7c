package dev.dispatch.core.http;

import dev.dispatch.core.http.cookie.Cookie;
import dev.dispatch.core.secret.SecretRegistry;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Registers the secrets that a server hands out, before anybody else sees the answer (G-C1). */
final class IssuedSecrets {

  /** Compared without case, hyphens and underscores. */
  private static final Set<String> FIELDS =
      Set.of(
          "accesstoken",
          "refreshtoken",
          "idtoken",
          "token",
          "authtoken",
          "apitoken",
          "sessiontoken",
          "sessionid",
          "sessionkey",
          "bearertoken",
          "bearer",
          "jwt",
          "apikey",
          "secret",
          "clientsecret",
          "secretkey",
          "secretaccesskey",
          "privatekey",
          "password",
          "assertion",
          "idassertion");

  private static final Map<String, String> TOKENS =
      Map.of("access_token", "accessToken", "refresh_token", "refreshToken", "id_token", "idToken");

  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          "x-auth-token",
          "x-access-token",
          "x-refresh-token",
          "x-session-token",
          "x-subject-token",
          "x-csrf-token",
          "x-xsrf-token",
          "x-api-key",
          "authentication-info");

  private static final Pattern SESSION_NAME =
      Pattern.compile("(?i)sess|sid|auth|token|jwt|csrf|xsrf|login|remember|secret|key|^__host-");

  private static final Pattern LOOKS_RANDOM =
      Pattern.compile(
          "(?![0-9]{4}-[0-9]{2}-[0-9]{2})(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_.~+/=%|:-]{16,}");

  private final SecretRegistry secrets;

  IssuedSecrets(SecretRegistry secrets) {
    this.secrets = secrets;
  }

  void inCookies(List<Cookie> cookies) {
    for (Cookie cookie : cookies) {
      if (cookie.httpOnly()
          || SESSION_NAME.matcher(cookie.name()).find()
          || LOOKS_RANDOM.matcher(cookie.value()).matches()) {
        secrets.registerIssued("cookie." + cookie.name(), unquoted(cookie.value()));
      }
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  void inHeaders(List<HeaderField> headers) {
    for (HeaderField field : headers) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (HEADERS.contains(name)) {
        secrets.registerIssued("header." + name, withoutScheme(field.value()));
      } else if (name.equals("location")) {
        inLocation(field.value());
      }
    }
  }

  /** A token is the secret, not the word "Bearer" before it. */
  private static String withoutScheme(String value) {
    int space = value.indexOf(' ');
    return space < 0 ? value : value.substring(space + 1).strip();
  }

  private void inLocation(String location) {
    int mark = location.indexOf('?');
    int hash = location.indexOf('#');
    if (mark >= 0) {
      inForm(location.substring(mark + 1, hash > mark ? hash : location.length()));
    }
    if (hash >= 0) {
      inForm(location.substring(hash + 1));
    }
  }

  /** A token that was asked for with a secret has the name of its owner, however short it is. */
  void tokens(ReplyContent content, Optional<String> owner) {
    if (owner.isEmpty()) {
      return;
    }
    JsonNode answer = content.json().orElse(NullNode.instance);
    TOKENS.forEach((field, part) ->
        secrets.registerDerived(owner.get(), part, answer.path(field).asString("")));
  }

  void inContent(ReplyContent content, ContentType type) {
    content.json().ifPresent(this::inTree);
    if (type.isForm()) {
      content.text().ifPresent(this::inForm);
    }
  }

  /** Takes a tree, such as one event of a stream. */
  void inTree(JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        inMember(member.getKey(), member.getValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        inTree(node.get(i));
      }
    }
  }

  private void inMember(String name, JsonNode value) {
    if (!value.isString()) {
      inTree(value);
    } else if (isSecret(name)) {
      secrets.registerIssued("response." + name, value.stringValue());
    }
  }

  private void inForm(String form) {
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && isSecret(pair.substring(0, equals))) {
        String name = pair.substring(0, equals);
        secrets.registerIssued("response." + name, decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }

  private static boolean isSecret(String name) {
    return name.length() <= 64
        && FIELDS.contains(name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""));
  }
}
