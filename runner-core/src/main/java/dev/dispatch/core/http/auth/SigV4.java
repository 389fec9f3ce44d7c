package dev.dispatch.core.http.auth;

import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as AWS asks it (Signature Version 4: "Create a signed AWS API request" in the IAM
 * user guide).
 */
public final class SigV4 {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final HttpAuth.AwsSigV4 auth;
  private final SecretRegistry secrets;

  /** Creates a signer; what it derives from the secret key is registered as a secret too. */
  public SigV4(HttpAuth.AwsSigV4 auth, SecretRegistry secrets) {
    this.auth = auth;
    this.secrets = secrets;
  }

  /** Returns the time as {@code X-Amz-Date} has it. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /**
   * Returns whether the service signs paths as they are, and wants the body's digest in a field.
   */
  public boolean isStorage() {
    return auth.service().startsWith("s3");
  }

  /** Returns the value of the {@code Authorization} field. */
  public String authorization(SigV4Request request, Instant at) {
    SortedMap<String, String> headers = canonicalHeaders(request);
    String signed = String.join(";", headers.keySet());
    String scope = scope(at);
    String text = ALGORITHM + "\n" + time(at) + "\n" + scope + "\n" + hash(canonical(request));
    String signature = hex(hmac(signingKey(at), text));
    return ALGORITHM
        + (" Credential=" + auth.accessKeyId() + "/" + scope)
        + (", SignedHeaders=" + signed)
        + (", Signature=" + signature);
  }

  private String scope(Instant at) {
    return day(at) + "/" + auth.region() + "/" + auth.service() + "/aws4_request";
  }

  private static String day(Instant at) {
    return time(at).substring(0, 8);
  }

  /** Returns the request in the one spelling that both sides sign. */
  String canonical(SigV4Request request) {
    SortedMap<String, String> headers = canonicalHeaders(request);
    String fields =
        headers.entrySet().stream()
            .map(field -> field.getKey() + ":" + field.getValue() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        path(request.path()),
        query(request),
        fields,
        String.join(";", headers.keySet()),
        request.payloadHash());
  }

  /** S3 signs the path as it is; elsewhere it is normalised and encoded once more. */
  private String path(String path) {
    return isStorage()
        ? AwsText.encode(PathText.decoded(path), "/")
        : AwsText.encode(AwsText.normalized(path), "/");
  }

  private static String query(SigV4Request request) {
    return request.query().stream()
        .map(p -> AwsText.encode(p.getKey(), "") + "=" + AwsText.encode(p.getValue(), ""))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static SortedMap<String, String> canonicalHeaders(SigV4Request request) {
    SortedMap<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, String> field : request.headers().entrySet()) {
      headers.put(field.getKey().toLowerCase(Locale.ROOT), AwsText.trimmed(field.getValue()));
    }
    return headers;
  }

  private byte[] signingKey(Instant at) {
    byte[] secret = ("AWS4" + auth.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
    byte[] key = hmac(hmac(hmac(secret, day(at)), auth.region()), auth.service());
    byte[] signing = hmac(key, "aws4_request");
    secrets.registerDerived(auth.secretAccessKey(), "signingKey", hex(signing));
    return signing;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
    }
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
