package dev.dispatch.module.http;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.util.List;

/** Sends one request and hands back its response. */
final class Request implements Action<RequestInput, Object> {

  @Override
  public ActionSpec<RequestInput> spec() {
    return ActionSpec.of("request", "Send an HTTP request.", RequestInput.class)
        .exporting(RequestExports.class)
        .authenticatingWith(HttpCredential.class)
        .effects(Effect.READS, Effect.WRITES, Effect.FILES)
        .examples(
            "{\"path\": \"/posts/1\"}",
            "{\"method\": \"POST\", \"path\": \"/posts\", \"json\": {\"title\": \"New\"},"
                + " \"expectStatus\": [201]}",
            "{\"url\": \"https://api.example.com/search\", \"query\": {\"tag\": [\"a\", \"b\"]}}");
  }

  @Override
  public ActionResult<Object> run(ActionContext context, RequestInput input)
      throws InterruptedException {
    HttpRequest request = new RequestWriter(context, input).write();
    HttpClient client = Authentication.client(context, input.auth());
    HttpResponse response = client.send(request);
    String label = request.method() + " " + request.url();
    context.activity("http.request " + label + " status=" + response.status());
    requireExpected(client, input.expectStatus(), response, label);
    return ActionResult.of(response.body())
        .exporting(RequestExports.of(response))
        .detail("status=" + response.status());
  }

  private static void requireExpected(
      HttpClient client, List<Integer> expected, HttpResponse response, String label) {
    if (expected.contains(response.status())) {
      return;
    }
    client.requireOk(response, label);
    if (!expected.isEmpty()) {
      throw new DispatchException(
          ModuleError.ACTION_UNEXPECTED_ANSWER,
          label + " answered " + response.status() + ", expected " + expected + ".",
          "Correct 'expectStatus', or the request.");
    }
  }
}
