package dev.dispatch.core.demo;

import java.util.Optional;

/** One part of the demo API: answers the requests that are its own. */
interface Route {

  /** Returns the reply, or empty where the request is not this part's. */
  Optional<Reply> answer(Request request);
}
