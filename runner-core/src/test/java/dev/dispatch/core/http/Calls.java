package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpClient;
import dev.dispatch.core.secret.SecretRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A transport with everything that a test wants to look at. */
final class Calls implements AutoCloseable {

  final SecretRegistry secrets = new SecretRegistry();
  final List<CallRecord> records = Collections.synchronizedList(new ArrayList<>());
  final HttpTransport transport;
  final HttpClient client;

  Calls(HttpSettings settings) {
    this(settings, NameResolver.SYSTEM);
  }

  Calls(HttpSettings settings, NameResolver resolver) {
    transport = new HttpTransport(settings, secrets, InstantSource.system(), resolver);
    client = transport.client(new CallContext(Frame.of("step"), Deadline.none(), records::add));
  }

  CallRecord only() {
    return records.getFirst();
  }

  @Override
  public void close() {
    transport.close();
  }
}
