package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets no request leave in which a mask stands where a secret was that a record does not have. */
final class GuardedWire implements Wire {

  private static final Pattern MASK = Pattern.compile("\\[secret:[^\\]\\s]+]");

  private final Wire wire;

  GuardedWire(Wire wire) {
    this.wire = wire;
  }

  @Override
  public WireReply send(WireRequest request, CallContext context) {
    mask(request)
        .ifPresent(mask -> {
          throw gone(request, mask);
        });
    return wire.send(request, context);
  }

  private static Optional<String> mask(WireRequest request) {
    StringBuilder all = new StringBuilder(decoded(request.url().toString()));
    request.headers().forEach(field -> all.append('\n').append(decoded(field.value())));
    request
        .body()
        .map(OutgoingBody::recorded)
        .ifPresent(body ->
            all.append('\n').append(decoded(new String(body.bytes(), StandardCharsets.UTF_8))));
    Matcher found = MASK.matcher(all);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static String decoded(String text) {
    return text.replace("%5B", "[").replace("%5D", "]").replace("%3A", ":");
  }

  private static DispatchException gone(WireRequest request, String mask) {
    return new DispatchException(
        HttpError.HTTP_SECRET_GONE,
        request.label().get()
            + ": the request needs the secret "
            + mask
            + ", which is masked in the record of the earlier run",
        "Resume with --from <step>, the step that obtains it, or run the job from the beginning.");
  }

  @Override
  public void close() {
    wire.close();
  }
}
