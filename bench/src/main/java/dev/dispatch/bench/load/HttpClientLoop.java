package dev.dispatch.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The same as {@link OkHttpLoop} with the client of the JDK. */
public final class HttpClientLoop {

  private HttpClientLoop() {}

  /** Runs; the words are those of {@link OkHttpLoop}. */
  public static void main(String[] words) throws InterruptedException {
    String base = words[0];
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Loop.run(words, path -> call(client, base + path));
  }

  private static int call(HttpClient client, String url) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (url.endsWith(Loop.POSTED)) {
      request
          .header("content-type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(Loop.BODY));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body().length();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }
}
