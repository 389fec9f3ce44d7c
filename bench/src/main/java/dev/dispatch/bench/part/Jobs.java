package dev.dispatch.bench.part;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The job files that are measured. */
public final class Jobs {

  private static final String HEAD =
      """
      { "schemaVersion": 1, "jobType": "bench",
        "inputs": { "baseUrl": { "type": "string", "required": true } },
        "http": { "baseUrl": "${input.baseUrl}" },
      """;

  private static final String SECRET =
      "\"credentials\": { \"api\": { \"fromEnv\": { \"token\": \"BENCH_TOKEN\" } } },\n";

  private static final String THREE_CALLS =
      HEAD
          + """
            "scenario": { "steps": [
              { "id": "post", "action": "http.request", "payload": { "path": "/posts/1" },
                "capture": { "title": "$.response.title" } },
              { "id": "user", "action": "http.request",
                "payload": { "path": "/users/${step.post.response.userId}" },
                "expect": { "mode": "ALL", "rules": [{ "path": "$.http.status", "op": "eq", "value": 200 }] } },
              { "id": "new", "action": "http.request",
                "payload": { "method": "POST", "path": "/posts", "json": { "title": "b" } } } ] } }
          """;

  private Jobs() {}

  /** Returns a run of a batch: a read, a read of what the first one named, and a write. */
  public static String threeCalls() {
    return THREE_CALLS;
  }

  /** Returns the same with a secret that is sent, and looked for in everything that is kept. */
  static String threeCallsWithSecret() {
    return THREE_CALLS
        .replace("\"scenario\":", SECRET + "\"scenario\":")
        .replace("\"id\": \"post\",", "\"id\": \"post\", \"credential\": \"api\",");
  }

  /** Returns one call. */
  static String oneCall() {
    return HEAD
        + "\"scenario\": { \"steps\": [{ \"id\": \"s0\", \"action\": \"http.request\","
        + " \"payload\": { \"path\": \"/posts/1\" } }] } }";
  }

  /** Returns so many calls one after the other, each with a secret and an expectation. */
  static String calls(int count) {
    return HEAD
        + SECRET
        + IntStream.range(0, count)
            .mapToObj(Jobs::step)
            .collect(Collectors.joining(",\n", "\"scenario\": { \"steps\": [", "] } }"));
  }

  private static String step(int number) {
    return """
    { "id": "s%d", "action": "http.request", "credential": "api", "payload": { "path": "/posts/%d" },
      "expect": { "mode": "ALL", "rules": [{ "path": "$.http.status", "op": "eq", "value": 200 }] } }\
    """
        .formatted(number, number);
  }
}
