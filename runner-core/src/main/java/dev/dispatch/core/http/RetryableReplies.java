package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpResponse;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Remembers which of the newest responses say "not just now" to a request that may be sent again; a
 * response itself does not tell its method.
 */
final class RetryableReplies {

  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
  private static final int MOST = 64;

  private final Deque<WeakReference<HttpResponse>> replies = new ArrayDeque<>();

  synchronized void note(HttpResponse response, boolean idempotent) {
    if (!idempotent || !NOT_NOW.contains(response.status())) {
      return;
    }
    if (replies.size() == MOST) {
      replies.removeFirst();
    }
    replies.addLast(new WeakReference<>(response));
  }

  synchronized boolean contains(HttpResponse response) {
    return replies.stream().anyMatch(reply -> reply.refersTo(response));
  }
}
