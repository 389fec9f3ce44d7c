package dev.dispatch.core.report.curl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.fixture.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurlScriptTest {

  /** Prints each argument between marks, and what is piped in. */
  private static final String FAKE_CURL =
      """
      #!/bin/sh
      for a in "$@"; do printf '<%s>' "$a"; done
      case "$*" in *@-*) cat;; esac
      """;

  @TempDir Path folder;
  private RunFolder run;

  @BeforeEach
  void run() {
    run = RunFolder.ended(folder, "20260102-030405-job-run-6780001", "SUCCESS");
  }

  @Test
  void isOneCommandForEachCall() throws Exception {
    run.call("s", "GET", "http://h/1", 200, "{}").call("s", "DELETE", "http://h/2", 204, "");

    assertThat(output(Map.of()))
        .contains("<GET><--url><http://h/1>", "<DELETE><--url><http://h/2>");
  }

  @Test
  void passesEveryTextOnAsItIs() throws Exception {
    String text = "$(touch canary) `touch canary` \\n ${HOME} ! ü";
    run.call("s", "POST", "http://h/\\u0027$(touch canary)", 200, "{'a':'" + text + "'}", "");

    assertThat(output(Map.of()))
        .contains("<--url><http://h/'$(touch canary)>")
        .contains("<{\"a\":\"" + text + "\"}>");
    assertThat(folder.resolve("canary")).doesNotExist();
  }

  @Test
  void takesSecretsFromTheEnvironmentAsTheirPlaceNeedsThem() throws Exception {
    run.call("s", "POST", "http://h/?key=[secret:api.key]", 200, "{'k':'[secret:api.key]'}", "");

    assertThat(output(Map.of("DISPATCH_SECRET_API_KEY", "a \"b'c")))
        .contains("<http://h/?key=%61%20%22%62%27%63>")
        .contains("<{\"k\":\"a \\\"b'c\"}>");
  }

  @Test
  void stopsWhereASecretIsNotSet() throws Exception {
    run.call("s", "GET", "http://h/[secret:a.b]", 200, "{}");

    assertThat(output(Map.of()).strip()).doesNotContain("<").contains("DISPATCH_SECRET_A_B");
  }

  @Test
  void leavesCookiesThatTheServerSetsToTheJar() throws Exception {
    run.file(
        "http_calls.jsonl",
        "{'index':1,'stepId':'a','method':'GET','url':'http://h/1','request':{'headers':[]},"
            + "'response':{'headers':[{'name':'Set-Cookie','value':'sid=[secret:x]; Path=/'}]}}\n"
            + "{'index':2,'stepId':'b','method':'GET','url':'http://h/2','response':{'headers':[]},"
            + "'request':{'headers':[{'name':'Cookie','value':'sid=[secret:x]'}]}}\n");

    assertThat(output(Map.of())).contains("<http://h/2>").doesNotContain("Cookie");
  }

  @Test
  void pipesALongBody() throws Exception {
    run.call("s", "POST", "http://h/1", 200, "{'a':'" + "x".repeat(40_000) + "'}", "");

    assertThat(output(Map.of())).contains("<--data-binary><@->").contains("x".repeat(40_000));
  }

  private String output(Map<String, String> secrets) throws Exception {
    Path curl = Files.writeString(folder.resolve("curl"), FAKE_CURL);
    assertThat(curl.toFile().setExecutable(true)).isTrue();
    Path script =
        Files.writeString(
            folder.resolve("out.sh"), CurlScript.of(run.record(), UnaryOperator.identity()).text());
    return sh(script, secrets);
  }

  private String sh(Path script, Map<String, String> secrets)
      throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(List.of("sh", script.toString()))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell.environment().put("PATH", folder + ":" + shell.environment().get("PATH"));
    shell.environment().putAll(secrets);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
