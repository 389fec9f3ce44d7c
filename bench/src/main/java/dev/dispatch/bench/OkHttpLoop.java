package dev.dispatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The floor of a batch: the same requests with OkHttp and nothing else, on as many virtual threads.
 */
public final class OkHttpLoop {

  private OkHttpLoop() {}

  /** Runs; the words are the base URL, the number of runs, and how many run at once. */
  public static void main(String[] words) throws InterruptedException {
    String base = words[0];
    long runs = Long.parseLong(words[1]);
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(128, 60, TimeUnit.SECONDS))
            .build();
    AtomicLong next = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(words[2]); i++) {
      workers.add(
          Thread.ofVirtual()
              .start(() -> {
                while (next.incrementAndGet() <= runs) {
                  bytes.addAndGet(run(client, base));
                }
              }));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    if (bytes.get() == 0) {
      throw new IllegalStateException("nothing was read");
    }
    System.exit(0); // idle connections would keep the process up
  }

  private static long run(OkHttpClient client, String base) {
    RequestBody body = RequestBody.create("{\"title\":\"b\"}", MediaType.get("application/json"));
    return call(client, new Request.Builder().url(base + "/posts/1").build())
        + call(client, new Request.Builder().url(base + "/users/1").build())
        + call(client, new Request.Builder().url(base + "/posts").post(body).build());
  }

  private static long call(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      return response.body().string().length();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
