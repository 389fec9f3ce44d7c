package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.HeaderField;
import dev.dispatch.core.http.PlayedRequest;
import dev.dispatch.core.http.RecordedBody;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Holds a request of a replay against the requests on record; both masked. */
final class RequestComparison {

  /** What is added when a request is sent: by the network library, and by a trace. */
  private static final Set<String> FRAMING =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "proxy-authorization",
          "traceparent");

  /** What a base64 letter beside a masked secret says hangs on letters of the secret. */
  private static final Pattern BESIDE_MASK =
      Pattern.compile("[A-Za-z0-9+/_-]?(\\[secret:[^\\]]*])[A-Za-z0-9+/_-]?={0,2}$");

  /** An AWS signature by a masked key: the mask in its place signs otherwise. */
  private static final Pattern SIGNATURE_BY_MASK =
      Pattern.compile("^(AWS4-HMAC-SHA256 Credential=\\[secret:.*Signature=)[0-9a-f]{64}$");

  private final RunRecord record;
  private final Redactor redactor;
  private final PlayedRequest request;
  private final String url;

  RequestComparison(RunRecord record, Redactor redactor, PlayedRequest request) {
    this.record = record;
    this.redactor = redactor;
    this.request = request;
    this.url = redactor.redact(request.url());
  }

  /** Returns the request's URL, masked. */
  String url() {
    return url;
  }

  /** Returns whether a recorded call has the same method, URL and body. */
  boolean matches(TapedCall call) {
    return differenceIn(call).isEmpty();
  }

  /** Returns the first difference in method, URL and body. */
  Optional<TreeDifference> differenceIn(TapedCall call) {
    if (!request.method().equals(call.method())) {
      return text("request.method", call.method(), request.method());
    }
    if (!Values.same(call.url(), url)) {
      return text("request.url", call.url(), url);
    }
    return sameBody(call) ? Optional.empty() : Optional.of(bodyDifference(call));
  }

  private static Optional<TreeDifference> text(String path, String recorded, String now) {
    return Optional.of(
        new TreeDifference(path, StringNode.valueOf(recorded), StringNode.valueOf(now)));
  }

  private boolean sameBody(TapedCall call) {
    JsonNode recorded = call.request();
    if (request.body().isEmpty() || request.body().get().size() == 0) {
      return recorded.path("bytes").asLong(0) == 0;
    }
    RecordedBody body = request.body().get();
    if (recorded.path("truncated").asBoolean(false) || body.truncated()) {
      return body.sha256().filter(recorded.path("sha256").asString("")::equals).isPresent();
    }
    byte[] now = redactor.redact(body.bytes());
    byte[] then = record.bodyBytes(recorded).orElseGet(() -> new byte[0]);
    return Arrays.equals(then, now) || Values.same(decoded(then), decoded(now));
  }

  private TreeDifference bodyDifference(TapedCall call) {
    String then = record.body(call.request()).orElse("");
    String now = request.body().map(body -> decoded(redactor.redact(body.bytes()))).orElse("");
    return json(then)
        .flatMap(one -> json(now).flatMap(other -> TreeDifference.first(one, other)))
        .map(found ->
            new TreeDifference(
                "request.body" + found.path().substring(1), found.recorded(), found.now()))
        .orElseGet(() ->
            new TreeDifference("request.body", StringNode.valueOf(then), StringNode.valueOf(now)));
  }

  private static String decoded(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<JsonNode> json(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(StrictJson.parse(bytes, "body", JsonLimits.ARTIFACT).root());
    } catch (ProblemsException none) {
      return Optional.empty();
    }
  }

  /** Returns the first difference in the header fields. */
  Optional<TreeDifference> headerDifference(TapedCall call) {
    Map<String, List<String>> then = byName(TapedCall.headers(call.request()));
    Map<String, List<String>> now = byName(request.headers());
    Set<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      List<String> recorded = then.getOrDefault(name, List.of());
      List<String> sent = now.getOrDefault(name, List.of()).stream().map(redactor::redact).toList();
      if (!sameValues(recorded, sent)) {
        return Optional.of(
            new TreeDifference("request.headers." + name, node(recorded), node(sent)));
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<String>> byName(List<HeaderField> fields) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (HeaderField field : fields) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (!FRAMING.contains(name)) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(field.value());
      }
    }
    return byName;
  }

  private static boolean sameValues(List<String> recorded, List<String> now) {
    if (recorded.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < recorded.size(); i++) {
      if (!Values.same(aside(recorded.get(i)), aside(now.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static String aside(String value) {
    if (value.startsWith("AWS4-")) {
      return SIGNATURE_BY_MASK.matcher(value).replaceFirst("$1");
    }
    return value.startsWith("Basic ") ? BESIDE_MASK.matcher(value).replaceFirst("$1") : value;
  }

  private static JsonNode node(List<String> values) {
    return values.isEmpty()
        ? MissingNode.getInstance()
        : StringNode.valueOf(String.join(", ", values));
  }
}
