package dev.dispatch.core.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors that AWS published: its test suite, the IAM example, the S3 examples. */
class SigV4Test {

  private static final Instant SUITE_TIME = Instant.parse("2015-08-30T12:36:00Z");
  private static final Instant S3_TIME = Instant.parse("2013-05-24T00:00:00Z");

  private final SecretRegistry secrets = new SecretRegistry();

  private SigV4 suite(String service) {
    return signer("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", service);
  }

  private SigV4 storage() {
    return signer("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "s3");
  }

  private SigV4 signer(String id, String secret, String service) {
    secrets.register("aws.secretAccessKey", secret);
    return new SigV4(
        new HttpAuth.AwsSigV4(id, secret, Optional.empty(), "us-east-1", service), secrets);
  }

  private static List<Map.Entry<String, String>> query(String text) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : text == null ? new String[0] : text.split("&")) {
      String[] halves = pair.split("=", 2);
      pairs.add(Map.entry(halves[0], halves.length == 2 ? halves[1] : ""));
    }
    return pairs;
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> suiteHeaders(String... more) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "example.amazonaws.com");
    headers.put("X-Amz-Date", "20150830T123600Z");
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return headers;
  }

  private static String signature(String authorization) {
    return authorization.substring(authorization.indexOf("Signature=") + "Signature=".length());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          get-vanilla, GET, /, , 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
          get-vanilla-query-order-key-case, GET, /, Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500
          get-utf8, GET, /ሴ, , 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85
          get-unreserved, GET, /-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz, , 07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f
          get-relative, GET, /example/.., , 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
          get-relative-relative, GET, /example1/example2/../.., , 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
          get-slash, GET, //, , 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
          get-slash-dot-slash, GET, /./, , 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
          post-vanilla, POST, /, , 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b
          post-vanilla-query, POST, /, Param1=value1, 28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11
          """)
  void theSuiteWithoutABody(
      String name, String method, String path, String query, String signature) {
    SigV4Request request =
        new SigV4Request(method, path, query(query), suiteHeaders(), SigV4Request.EMPTY_PAYLOAD);

    assertThat(suite("service").authorization(request, SUITE_TIME))
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders=host;x-amz-date, Signature="
                + signature);
  }

  @Test
  void getHeaderValueTrim() {
    Map<String, String> headers =
        suiteHeaders("My-Header1", " value1", "My-Header2", " \"a   b   c\"");
    SigV4Request request =
        new SigV4Request("GET", "/", List.of(), headers, SigV4Request.EMPTY_PAYLOAD);

    assertThat(signature(suite("service").authorization(request, SUITE_TIME)))
        .isEqualTo("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
  }

  @Test
  void postFormUrlEncoded() throws Exception {
    SigV4Request request =
        new SigV4Request(
            "POST",
            "/",
            List.of(),
            suiteHeaders("Content-Type", "application/x-www-form-urlencoded"),
            sha256("Param1=value1"));

    assertThat(signature(suite("service").authorization(request, SUITE_TIME)))
        .isEqualTo("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
  }

  @Test
  void postFormUrlEncodedParameters() throws Exception {
    SigV4Request request =
        new SigV4Request(
            "POST",
            "/",
            List.of(),
            suiteHeaders("Content-Type", "application/x-www-form-urlencoded; charset=utf8"),
            sha256("Param1=value1"));

    assertThat(signature(suite("service").authorization(request, SUITE_TIME)))
        .isEqualTo("1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe");
  }

  @Test
  void listUsersOfTheIamGuide() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    headers.put("Host", "iam.amazonaws.com");
    headers.put("X-Amz-Date", "20150830T123600Z");
    SigV4Request request =
        new SigV4Request(
            "GET",
            "/",
            query("Action=ListUsers&Version=2010-05-08"),
            headers,
            SigV4Request.EMPTY_PAYLOAD);

    assertThat(signature(suite("iam").authorization(request, SUITE_TIME)))
        .isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /test.txt, , bytes=0-9, f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41
          /, lifecycle, , fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543
          /, max-keys=2&prefix=J, , 34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7
          """)
  void theReadingExamplesOfS3(String path, String query, String range, String signature) {
    Map<String, String> headers = storageHeaders(SigV4Request.EMPTY_PAYLOAD);
    Optional.ofNullable(range).ifPresent(value -> headers.put("Range", value));
    SigV4Request request =
        new SigV4Request("GET", path, query(query), headers, SigV4Request.EMPTY_PAYLOAD);

    assertThat(signature(storage().authorization(request, S3_TIME))).isEqualTo(signature);
  }

  @Test
  void theWritingExampleOfS3() throws Exception {
    String digest = sha256("Welcome to Amazon S3.");
    Map<String, String> headers = storageHeaders(digest);
    headers.put("Date", "Fri, 24 May 2013 00:00:00 GMT");
    headers.put("x-amz-storage-class", "REDUCED_REDUNDANCY");
    SigV4Request request = new SigV4Request("PUT", "/test%24file.text", List.of(), headers, digest);

    assertThat(signature(storage().authorization(request, S3_TIME)))
        .isEqualTo("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  }

  private static Map<String, String> storageHeaders(String digest) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "examplebucket.s3.amazonaws.com");
    headers.put("x-amz-content-sha256", digest);
    headers.put("x-amz-date", "20130524T000000Z");
    return headers;
  }

  /** S3 signs the path as it is, others encode it once more. */
  @Test
  void anEncodedPathIsEncodedAgainButForS3() {
    SigV4Request request =
        new SigV4Request("GET", "/a%20b//c", List.of(), suiteHeaders(), SigV4Request.EMPTY_PAYLOAD);

    assertThat(suite("service").canonical(request)).startsWith("GET\n/a%2520b/c\n");
    assertThat(storage().canonical(request)).startsWith("GET\n/a%20b//c\n");
  }

  @Test
  void theSigningKeyIsASecretFromBirth() {
    SigV4Request request =
        new SigV4Request("GET", "/", List.of(), suiteHeaders(), SigV4Request.EMPTY_PAYLOAD);
    suite("iam").authorization(request, SUITE_TIME);

    // The key of the guide "Deriving a signing key".
    assertThat(
            secrets
                .redactor()
                .redact("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9"))
        .isEqualTo("[secret:aws.signingKey]");
  }
}
