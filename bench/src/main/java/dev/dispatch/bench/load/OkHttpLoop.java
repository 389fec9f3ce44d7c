package dev.dispatch.bench.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The floor of HTTP in Java: the same requests with OkHttp and nothing else. */
public final class OkHttpLoop {

  private static final MediaType JSON = MediaType.get("application/json");

  private OkHttpLoop() {}

  /** Runs; the words are the base URL, the runs, how many run at once, and the calls of a run. */
  public static void main(String[] words) throws InterruptedException {
    String base = words[0];
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(128, 60, TimeUnit.SECONDS))
            .build();
    Loop.run(words, path -> call(client, base + path));
  }

  private static int call(OkHttpClient client, String url) throws IOException {
    Request.Builder request = new Request.Builder().url(url);
    if (url.endsWith(Loop.POSTED)) {
      request.post(RequestBody.create(Loop.BODY, JSON));
    }
    try (Response response = client.newCall(request.build()).execute()) {
      return response.body().string().length();
    }
  }
}
