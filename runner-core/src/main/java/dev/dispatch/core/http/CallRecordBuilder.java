package dev.dispatch.core.http;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts together the record of one request.
 *
 * @param content the body as it was understood, where it was
 */
record CallRecordBuilder(
    Hop hop, WireRequest request, WireReply reply, Optional<ReplyContent> content) {

  CallRecord build(String name, Instant startedAt, List<String> warnings) {
    return new CallRecord(
        name,
        hop.method(),
        hop.url().toString(),
        reply.sentHeaders(),
        hop.body().map(OutgoingBody::recorded),
        reply.status(),
        reply.headers(),
        responseBody(),
        reply.protocol(),
        startedAt,
        reply.timing(),
        reply.remoteAddress().map(CallRecordBuilder::text),
        hop.redirectOf(),
        reply.failure().map(e -> new CallFault(e.code().name(), e.getMessage(), e.hint())),
        warnings);
  }

  private Optional<RecordedBody> responseBody() {
    Optional<String> contentType = reply.header("content-type");
    BodyForm form = content.map(ReplyContent::form).orElseGet(() -> guess(contentType));
    return reply.body().record(contentType, form);
  }

  /** A body that was cut is no JSON any more, but may still be read as text. */
  private static BodyForm guess(Optional<String> contentType) {
    return ContentType.parse(contentType.orElse("")).isText() ? BodyForm.TEXT : BodyForm.BINARY;
  }

  private static String text(InetSocketAddress address) {
    String host =
        address.isUnresolved() ? address.getHostString() : address.getAddress().getHostAddress();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
  }
}
