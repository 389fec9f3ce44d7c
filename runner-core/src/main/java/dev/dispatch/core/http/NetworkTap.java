package dev.dispatch.core.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sees requests and responses as they are on the wire.
 *
 * <p>OkHttp sends a request again on its own when a 408, 421 or 503 asks it to, POST included, and
 * throws on a 407 and on a {@code Retry-After} that is no {@code int}. So it is told that all is
 * well; the status that counts is the one in the trace.
 */
final class NetworkTap implements Interceptor {

  private final IdleConnections idle;

  NetworkTap(IdleConnections idle) {
    this.idle = idle;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    CallTrace trace = request.tag(CallTrace.class);
    trace.sending(request, chain.connection());
    if (idle.isStale(chain.connection())) {
      throw new StaleConnection();
    }
    Response response = chain.proceed(request);
    if (response.code() < 100) {
      throw new MalformedReply("a status below 100");
    }
    trace.answered(response);
    if (response.headers().byteCount() > trace.maxHeaderBytes()) {
      throw new HeadersTooLarge();
    }
    return response.newBuilder().code(200).build();
  }
}
