package dev.dispatch.module.http;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs a GraphQL operation over HTTP and hands back its data; its errors fail the step. */
final class Graphql implements Action<GraphqlInput, Object> {

  /** As the specification "GraphQL over HTTP" has it, and what older servers send. */
  private static final String ACCEPT = "application/graphql-response+json, application/json;q=0.9";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

  @Override
  public ActionSpec<GraphqlInput> spec() {
    return ActionSpec.of("graphql", "Run a GraphQL operation.", GraphqlInput.class)
        .exporting(RequestExports.class)
        .authenticatingWith(HttpCredential.class)
        .effects(Effect.READS, Effect.WRITES)
        .examples(
            "{\"query\": \"query($id: Int) { user(id: $id) { name } }\","
                + " \"variables\": {\"id\": 1}}");
  }

  @Override
  public ActionResult<Object> run(ActionContext context, GraphqlInput input)
      throws InterruptedException {
    HttpClient client = Authentication.client(context, input.auth());
    HttpRequest request = request(input);
    HttpResponse response = client.send(request);
    context.activity("http.graphql " + request.url() + " status=" + response.status());
    Map<?, ?> answer = response.body() instanceof Map<?, ?> object ? object : Map.of();
    requireNoErrors(answer);
    client.requireOk(response, "POST " + request.url());
    if (!answer.containsKey("data")) {
      throw failed(
          "The answer has neither 'data' nor 'errors': it is no GraphQL answer.",
          "Check 'path' or 'url', and look at the recorded call.");
    }
    return ActionResult.of((Object) answer.get("data"))
        .exporting(RequestExports.of(response))
        .detail("status=" + response.status());
  }

  private static HttpRequest request(GraphqlInput input) {
    Optional<String> path =
        input.path().isEmpty() && input.url().isEmpty() ? Optional.of("/graphql") : input.path();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", input.query());
    input.operationName().ifPresent(name -> body.put("operationName", name));
    if (!input.variables().isEmpty()) {
      body.put("variables", input.variables());
    }
    HttpRequest request =
        HttpRequest.of("POST", Target.of(path, input.url())).header("Accept", ACCEPT);
    for (Map.Entry<String, String> field : Values.texts("headers", input.headers()).entrySet()) {
      request = request.header(field.getKey(), field.getValue());
    }
    return request.body(new HttpBody.Json(body));
  }

  /** Errors come with status 200 too, and with part of the data. */
  private static void requireNoErrors(Map<?, ?> answer) {
    if (!(answer.get("errors") instanceof List<?> errors) || errors.isEmpty()) {
      return;
    }
    String count = errors.size() == 1 ? "an error" : errors.size() + " errors";
    throw failed(
        "The GraphQL operation answered with " + count + code(errors.getFirst()) + ".",
        "Look at the recorded call: it has the server's own words.");
  }

  /** G-F5: of what the server says only a code, which is no sentence. */
  private static String code(Object error) {
    Object extensions = error instanceof Map<?, ?> fields ? fields.get("extensions") : null;
    Object code = extensions instanceof Map<?, ?> fields ? fields.get("code") : null;
    return code instanceof String text && CODE.matcher(text).matches() ? ", " + text : "";
  }

  private static DispatchException failed(String message, String hint) {
    return new DispatchException(ModuleError.ACTION_UNEXPECTED_ANSWER, message, hint);
  }
}
