package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.http.ScriptedConnection;
import dev.dispatch.testkit.http.ScriptedRequest;
import dev.dispatch.testkit.http.ScriptedServer;
import dev.dispatch.testkit.leak.LeakCheck;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * G-C2: no secret of an authentication scheme is in a file or on a terminal, in any form, whatever
 * an API says back. All come from an {@code --env-file}; the tokens come from the server.
 */
class AuthenticationLeakTest {

  private static final String PASSWORD = "basic \"pass\" & wörd/7";
  private static final String API_KEY = "key+in/query=9&x \"y\"";
  private static final String CLIENT_SECRET = "client<secret>+'8'";
  private static final String AWS_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEKEY";
  private static final String ACCESS_TOKEN = "access/token+4711==";
  private static final String REFRESH_TOKEN = "refresh/token+0815==";
  private static final String OTHER_VARIABLE = "plain env-file \"value\"/3";

  private static final List<String> SECRETS =
      List.of(
          PASSWORD,
          API_KEY,
          CLIENT_SECRET,
          AWS_KEY,
          ACCESS_TOKEN,
          REFRESH_TOKEN,
          OTHER_VARIABLE,
          basic("shopper", PASSWORD),
          basic("client-7", URLEncoder.encode(CLIENT_SECRET, StandardCharsets.UTF_8)));

  private static final String VARIABLES =
      """
      BASIC_PASSWORD='%s'
      QUERY_KEY='%s'
      CLIENT_SECRET="%s"
      AWS_SECRET='%s'
      OTHER='%s'
      BASIC_USER=shopper
      CLIENT_ID=client-7
      AWS_ID=AKIDEXAMPLE
      """
          .formatted(PASSWORD, API_KEY, CLIENT_SECRET, AWS_KEY, OTHER_VARIABLE);

  /** The tokens come first: before they are issued nobody knows that they are secrets. */
  private static final String JOB =
      """
      {"schemaVersion": 1, "jobType": "auth-echo",
       "inputs": {"baseUrl": {"type": "string", "required": true}},
       "http": {"baseUrl": "${input.baseUrl}"},
       "credentials": {
         "basic": {"fromEnv": {"username": "BASIC_USER", "password": "BASIC_PASSWORD"}},
         "key": {"fromEnv": {"apiKey": "QUERY_KEY"}},
         "client": {"fromEnv": {"clientId": "CLIENT_ID", "clientSecret": "CLIENT_SECRET"}},
         "aws": {"fromEnv": {"accessKeyId": "AWS_ID", "secretAccessKey": "AWS_SECRET"}},
         "bearer": {"fromEnv": {"token": "OTHER"}}},
       "scenario": {"steps": [
         {"id": "oauth", "action": "http.request", "credential": "client",
          "payload": {"path": "/echo", "auth": {"tokenUrl": "/token"}}},
         {"id": "body", "action": "http.login-oauth2", "credential": "client",
          "payload": {"tokenUrl": "/token", "clientAuthentication": "body"}},
         {"id": "basic", "action": "http.request", "credential": "basic",
          "payload": {"path": "/echo"}, "capture": {"said": "response.all"}},
         {"id": "query", "action": "http.request", "credential": "key",
          "payload": {"path": "/echo", "auth": {"in": "query", "name": "api_key"}}},
         {"id": "aws", "action": "http.request", "credential": "aws",
          "payload": {"path": "/echo", "auth": {"region": "eu-west-1", "service": "shop"}}},
         {"id": "bearer", "action": "http.request", "credential": "bearer",
          "payload": {"path": "/fail", "query": {"said": "${run.said}"}}}]}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--verbose", "--debug"})
  void noSecretIsInAnySink(String mode) throws IOException {
    LeakCheck leaks = LeakCheck.of(SECRETS.toArray(String[]::new));
    Files.writeString(folder.resolve("echo.job.case.json"), JOB);
    Path variables = Files.writeString(folder.resolve("shop.env"), VARIABLES);
    Files.setPosixFilePermissions(variables, PosixFilePermissions.fromString("rw-------"));
    try (ScriptedServer server = ScriptedServer.start(AuthenticationLeakTest::echo)) {
      Invocation.Result result =
          run(
              "run",
              "--case",
              "echo.job.case.json",
              mode,
              "--env-file",
              "shop.env",
              "--input",
              "baseUrl=" + server.url(),
              "--report",
              "junit=out/junit.xml",
              "--report",
              "html=out/run.html",
              "--report",
              "har=out/run.har");

      assertThat(result.out() + result.err()).contains("bearer");
      assertThat(result.exitCode()).isEqualTo(5);
      assertThat(server.requests()).hasSize(7);
      leaks.requireClean("the run", result.out() + result.err());
    }
    for (String command : List.of("inspect", "readable", "dump", "replay")) {
      Invocation.Result read = run(command, mode);
      leaks.requireClean(command, read.out() + read.err());
    }
    leaks.requireClean(folder.resolve("run-output"));
    leaks.requireClean(folder.resolve("out"));
  }

  private Invocation.Result run(String command, String... words) {
    String[] line = new String[words.length + 2];
    line[0] = "job";
    line[1] = command;
    System.arraycopy(words, 0, line, 2, words.length);
    return Invocation.in(folder).run(line);
  }

  private static void echo(ScriptedConnection connection) throws IOException {
    for (Optional<ScriptedRequest> request = connection.readRequest();
        request.isPresent();
        request = connection.readRequest()) {
      connection.send(answer(request.get()));
    }
  }

  private static byte[] answer(ScriptedRequest request) {
    String said = quoted(request.head() + request.body());
    String all = String.join(",", SECRETS.stream().map(AuthenticationLeakTest::quoted).toList());
    String body =
        request.line().contains("/token")
            ? "{\"access_token\":%s,\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":%s,\"said\":%s}"
                .formatted(quoted(ACCESS_TOKEN), quoted(REFRESH_TOKEN), said)
            : "{\"all\":[" + all + "],\"said\":" + said + "}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + (request.line().contains("/fail") ? "500 Broken " + AWS_KEY : "200 OK")
            + "\r\nContent-Type: application/json\r\nX-Echo: "
            + ACCESS_TOKEN
            + "\r\nSet-Cookie: sid="
            + basic("shopper", PASSWORD)
            + "; Path=/\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n")
        + "\"";
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }
}
