package dev.dispatch.core.report.curl;

import dev.dispatch.core.run.RunRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A script with one curl command for each call of a run.
 *
 * <p>Cookies that the server sets are kept in a jar, as in the run; other secrets are variables. A
 * redirect that the run followed is a command of its own. The script ends at the first call that
 * has no answer, whatever the answer's status.
 */
public final class CurlScript {

  private final RunRecord run;
  private final SecretVariables variables = new SecretVariables();
  private final ShellText shell;
  private final Set<String> cookiesSet = new HashSet<>();
  private final StringBuilder commands = new StringBuilder();

  private CurlScript(RunRecord run, UnaryOperator<String> mask) {
    this.run = run;
    this.shell = new ShellText(variables, mask);
  }

  /**
   * Returns the script.
   *
   * @param mask puts masks in the place of secrets that are left in the recording
   */
  public static CurlScript of(RunRecord run, UnaryOperator<String> mask) {
    CurlScript script = new CurlScript(run, mask);
    run.calls().forEach(script::call);
    return script;
  }

  /** Returns the names of the variables that the script needs, by the secret in each. */
  public Map<String, String> secrets() {
    return variables.all();
  }

  /** Returns the text, to be run by {@code sh}. */
  public String text() {
    StringBuilder text = new StringBuilder("#!/bin/sh\n");
    text.append("# The calls of run ").append(run.runId()).append(".\n");
    if (!variables.all().isEmpty()) {
      text.append("# Secrets are taken from the environment:\n");
      variables
          .all()
          .forEach((secret, name) ->
              text.append("#   ").append(name).append("  ").append(secret).append('\n'));
    }
    text.append("set -eu\n\n");
    variables
        .all()
        .forEach((secret, name) -> text.append(": \"${").append(name).append(":?is not set}\"\n"));
    text.append(FUNCTIONS);
    return text.append(commands).toString();
  }

  private static final String FUNCTIONS =
      """
      jar=$(mktemp)
      trap 'rm -f "$jar"' EXIT

      # Writes a value as it stands inside a JSON string, and inside a URL.
      json() { printf '%s' "$1" | sed 's/\\\\/\\\\\\\\/g; s/"/\\\\"/g'; }
      url() { printf '%s' "$1" | od -An -v -tx1 | tr -d '\\n' | sed 's/ /%/g'; }
      """;

  private void call(JsonNode call) {
    JsonNode request = call.path("request");
    CurlBody body = CurlBody.of(run, request);
    commands.append("\n# ").append(comment(call)).append('\n');
    if (body.cut()) {
      commands.append("# Only the beginning of this body was recorded.\n");
    }
    commands.append(body.before(shell)).append("curl -sS -b \"$jar\" -c \"$jar\" ");
    commands.append(method(call.path("method").asString("GET")));
    commands
        .append(" --url ")
        .append(shell.word(call.path("url").asString(""), ShellText.Place.URL));
    for (JsonNode header : request.path("headers")) {
      header(header.path("name").asString(""), header.path("value").asString(""));
    }
    commands.append(body.option(shell)).append("\nprintf '\\n'\n");
    rememberCookies(call.path("response").path("headers"));
  }

  /** With -X HEAD curl would wait for a body. */
  private String method(String method) {
    return method.equals("HEAD") ? "--head" : "-X " + shell.word(method, ShellText.Place.PLAIN);
  }

  private static String comment(JsonNode call) {
    String text =
        call.path("index").asInt(0)
            + " "
            + call.path("stepId").asString("")
            + ": status "
            + call.path("status").asInt(0);
    return text.replaceAll("\\p{Cntrl}", "?"); // a comment ends with its line
  }

  private void header(String name, String value) {
    boolean ours = name.equalsIgnoreCase("cookie") && cookiesSet.containsAll(cookieNames(value));
    if (CurlHeaders.named(name) && !ours) {
      commands.append(" \\\n  -H ").append(shell.word(name + ": " + value, ShellText.Place.PLAIN));
    }
  }

  private static List<String> cookieNames(String header) {
    return List.of(header.split(";", -1)).stream().map(CurlScript::cookieName).toList();
  }

  private static String cookieName(String cookie) {
    return cookie.split("=", 2)[0].strip();
  }

  private void rememberCookies(JsonNode headers) {
    for (JsonNode field : headers) {
      if (field.path("name").asString("").equalsIgnoreCase("set-cookie")) {
        cookiesSet.add(cookieName(field.path("value").asString("")));
      }
    }
  }
}
