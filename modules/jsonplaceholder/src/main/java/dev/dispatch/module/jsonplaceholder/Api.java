package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** One call of the API, and what its answer must be. */
final class Api {

  private final ActionContext context;

  Api(ActionContext context) {
    this.context = context;
  }

  /** Returns the body of an answer of status 200 to 299. */
  Object send(HttpRequest request) throws InterruptedException {
    HttpResponse response = context.http().send(request);
    context.activity(
        context.step().action() + " " + label(request) + " status=" + response.status());
    return context.http().requireOk(response, label(request)).body();
  }

  /** Returns a body that is a list. */
  List<?> list(HttpRequest request) throws InterruptedException {
    if (send(request) instanceof List<?> list) {
      return list;
    }
    throw unexpected(request, "a list");
  }

  /** Returns a body that is an object. */
  Map<?, ?> object(HttpRequest request) throws InterruptedException {
    if (send(request) instanceof Map<?, ?> object) {
      return object;
    }
    throw unexpected(request, "an object");
  }

  private static String label(HttpRequest request) {
    return request.method() + " " + request.url();
  }

  private static DispatchException unexpected(HttpRequest request, String wanted) {
    return new DispatchException(
        ModuleError.ACTION_UNEXPECTED_ANSWER,
        label(request) + " did not answer with " + wanted + ".",
        "Check that the base URL is that of a jsonplaceholder-shaped API.");
  }
}
