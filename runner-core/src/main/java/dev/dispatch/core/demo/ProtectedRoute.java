package dev.dispatch.core.demo;

import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.core.http.auth.SigV4;
import dev.dispatch.core.http.auth.SigV4Request;
import dev.dispatch.core.secret.SecretRegistry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code /protected/basic}, {@code /bearer}, {@code /api-key} and {@code /aws}. */
final class ProtectedRoute implements Route {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
  private static final Pattern SIGNED =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/[0-9]{8}/([^/]+)/([^/]+)/aws4_request,"
              + " SignedHeaders=([a-z0-9;-]+), Signature=[0-9a-f]{64}");

  @Override
  public Optional<Reply> answer(Request request) {
    if (request.path().size() < 2 || !request.path().getFirst().equals("protected")) {
      return Optional.empty();
    }
    String scheme = request.path().get(1);
    return Optional.of(
        isAllowed(scheme, request)
            ? Reply.ok(JsonNodeFactory.instance.objectNode().put("allowed", scheme))
            : Reply.error(401, "not allowed").with("WWW-Authenticate", "Basic realm=\"demo\""));
  }

  private static boolean isAllowed(String scheme, Request request) {
    Optional<String> authorization = request.header("authorization");
    return switch (scheme) {
      case "basic" -> DemoAccount.isBasic(request, DemoApi.USERNAME, DemoApi.PASSWORD);
      case "bearer" -> authorization.filter(("Bearer " + DemoApi.TOKEN)::equals).isPresent();
      case "api-key" ->
          request.header("x-api-key").filter(DemoApi.TOKEN::equals).isPresent()
              || request.query().getOrDefault("api_key", List.of()).contains(DemoApi.TOKEN);
      case "aws" -> isSigned(request, authorization.orElse(""));
      default -> false;
    };
  }

  private static boolean isSigned(Request request, String authorization) {
    Matcher signed = SIGNED.matcher(authorization);
    if (!signed.matches() || !signed.group(1).equals(DemoApi.ACCESS_KEY_ID)) {
      return false;
    }
    HttpAuth.AwsSigV4 keys =
        new HttpAuth.AwsSigV4(
            DemoApi.ACCESS_KEY_ID,
            DemoApi.SECRET_ACCESS_KEY,
            Optional.empty(),
            signed.group(2),
            signed.group(3));
    SigV4Request claim =
        new SigV4Request(
            request.method(),
            request.uri().getRawPath(),
            pairs(request),
            fields(request, signed.group(4)),
            request.digest());
    return time(request)
        .map(at -> new SigV4(keys, new SecretRegistry()).authorization(claim, at))
        .filter(authorization::equals)
        .isPresent();
  }

  private static Optional<Instant> time(Request request) {
    try {
      return request
          .header("x-amz-date")
          .map(text -> LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static List<Map.Entry<String, String>> pairs(Request request) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    request
        .query()
        .forEach((name, values) -> values.forEach(value -> pairs.add(Map.entry(name, value))));
    return pairs;
  }

  private static Map<String, String> fields(Request request, String names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : names.split(";", -1)) {
      fields.put(name, request.header(name).orElse(""));
    }
    return fields;
  }
}
