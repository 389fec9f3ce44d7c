package dev.dispatch.core.http;

/** Sends requests one by one: over the network, or out of a recording. */
interface Wire extends AutoCloseable {

  /** Sends a request and returns the whole answer; what a server can cause is part of it. */
  WireReply send(WireRequest request, CallContext context);

  /** Ends what still runs. */
  @Override
  void close();
}
