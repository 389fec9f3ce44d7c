package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.json.JsonValues;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A declared action, ready to run; safe for use by many threads. */
public final class RequestAction {

  private final String key;
  private final DeclaredAction action;
  private final Optional<String> baseUrl;
  private final RequestPlan plan;
  private final ResponseReader reader;
  private final boolean followed;

  /**
   * Creates an action that was checked.
   *
   * @param key {@code module.action}
   * @param baseUrl the module's; the job's own wins over it
   */
  public RequestAction(String key, DeclaredAction action, Optional<String> baseUrl) {
    this.key = key;
    this.action = action;
    this.baseUrl = action.baseUrl().or(() -> baseUrl);
    this.plan = RequestPlan.of(action.request());
    this.reader = new ResponseReader(key, action);
    this.followed = PageWalk.isFollowed(action);
  }

  /**
   * Sends the request and reads what came of it.
   *
   * @param payload valid by the action's schema, defaults applied
   */
  public RequestOutcome run(ActionContext context, JsonNode payload) throws InterruptedException {
    HttpClient plain = client(context);
    Optional<Authorization> authorization =
        action.credential().map(scheme -> new Authorization(key, context, scheme));
    HttpClient client = authorization.map(one -> one.client(plain)).orElse(plain);
    PageWalk.Pages pages = request -> send(context, client, authorised(authorization, request));
    Function<JsonNode, HttpRequest> requests =
        asked -> new RequestWriter(plan, context, asked).write();
    if (!followed) {
      HttpResponse response = pages.read(requests.apply(payload));
      return reader.read(response, JsonValues.toTree(response.body()), 1);
    }
    PageWalk.Walked walked =
        new PageWalk(key, action.pagination().orElseThrow(), requests, pages).walk(payload);
    return reader.read(walked.first(), walked.body(), walked.pages());
  }

  private static HttpRequest authorised(
      Optional<Authorization> authorization, HttpRequest request) {
    return authorization.map(one -> one.request(request)).orElse(request);
  }

  private HttpResponse send(ActionContext context, HttpClient client, HttpRequest request)
      throws InterruptedException {
    HttpResponse response = new Attempts(key, context, action).send(client, request);
    context.activity(key + " status=" + response.status());
    requireExpected(client, response);
    return response;
  }

  private HttpClient client(ActionContext context) {
    return baseUrl.map(url -> context.http().withFallbackBaseUrl(url)).orElseGet(context::http);
  }

  private void requireExpected(HttpClient client, HttpResponse response) {
    if (action.expectStatus().contains(response.status())) {
      return;
    }
    client.requireOk(response, "'" + key + "'");
    if (!action.expectStatus().isEmpty()) {
      throw new DispatchException(
          ModuleError.ACTION_UNEXPECTED_ANSWER,
          "'"
              + key
              + "' was answered "
              + response.status()
              + ", expected "
              + action.expectStatus()
              + ".",
          "Look at the recorded call, and at 'expectStatus' of the action.");
    }
  }
}
