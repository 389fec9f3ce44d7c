package dev.dispatch.core.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import okio.BufferedSink;
import okio.Okio;

/** Answers requests out of a recording; opens no socket. */
final class RecordedWire implements Wire {

  private final Playback playback;

  RecordedWire(Playback playback) {
    this.playback = playback;
  }

  @Override
  public WireReply send(WireRequest request, CallContext context) {
    request.body().ifPresent(RecordedWire::read);
    PlayedAnswer answer =
        playback.answer(
            context.frame(),
            new PlayedRequest(
                request.method(),
                request.url().toString(),
                request.headers(),
                request.body().map(OutgoingBody::recorded),
                request.saveTo().isPresent()));
    if (answer.status() >= 200 && answer.status() <= 299) {
      request.saveTo().ifPresent(download -> download.played(answer.status(), answer.size()));
    }
    return new WireReply(
        answer.sentHeaders(),
        answer.status(),
        answer.headers(),
        body(answer),
        answer.protocol(),
        answer.remoteAddress().map(RecordedWire::address),
        answer.timing(),
        answer.failure(),
        answer.cancelled(),
        answer.warnings());
  }

  /** A streamed body is known only once it was read. */
  private static void read(OutgoingBody body) {
    try (BufferedSink nowhere = Okio.buffer(Okio.blackhole())) {
      body.content().writeTo(nowhere);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReceivedBody body(PlayedAnswer answer) {
    byte[] bytes = new byte[answer.body().remaining()];
    answer.body().duplicate().get(bytes);
    return answer.whole()
        ? ReceivedBody.whole(bytes)
        : ReceivedBody.beginning(bytes, answer.size(), answer.sha256());
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    return InetSocketAddress.createUnresolved(
        text.substring(0, colon), Integer.parseInt(text, colon + 1, text.length(), 10));
  }

  @Override
  public void close() {
    // nothing runs here
  }
}
