package dev.dispatch.core.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /jobs}: a resource that is ready after it was asked for a few times.
 *
 * <p>It counts questions and not time, so that every run sees the same number of them.
 */
final class JobRoute implements Route {

  private static final int DEFAULT_POLLS = 3;
  private static final int MAX_JOBS = 1_000;

  private final Map<String, Work> jobs = new LinkedHashMap<>();
  private int lastId;

  @Override
  public Optional<Reply> answer(Request request) {
    if (request.path().isEmpty() || !request.path().getFirst().equals("jobs")) {
      return Optional.empty();
    }
    return Optional.of(reply(request));
  }

  private synchronized Reply reply(Request request) {
    if (request.is("POST", "jobs")) {
      return request.json().map(this::create).orElseGet(() -> Reply.error(400, "not an object"));
    }
    if (request.path().size() != 2 || !jobs.containsKey(request.path().get(1))) {
      return Reply.notFound();
    }
    return ofOne(request.method(), request.path().get(1));
  }

  private Reply ofOne(String method, String id) {
    return switch (method) {
      case "GET", "HEAD" -> Reply.ok(jobs.get(id).poll());
      case "DELETE" -> {
        jobs.remove(id);
        yield Reply.ok(JsonNodeFactory.instance.objectNode());
      }
      default -> Reply.error(405, "a job is read or deleted");
    };
  }

  private Reply create(ObjectNode body) {
    int polls = body.path("readyAfterPolls").asInt(DEFAULT_POLLS);
    Work work = new Work(++lastId, Math.clamp(polls, 0, 1_000), body.path("name").asString("job"));
    jobs.put(Integer.toString(lastId), work);
    forgetOldest();
    return Reply.of(201, work.document()).with("Location", "/jobs/" + lastId);
  }

  private void forgetOldest() {
    if (jobs.size() > MAX_JOBS) {
      jobs.remove(jobs.keySet().iterator().next());
    }
  }

  private static final class Work {

    private final int id;
    private final int pollsUntilReady;
    private final String name;
    private int polls;

    Work(int id, int pollsUntilReady, String name) {
      this.id = id;
      this.pollsUntilReady = pollsUntilReady;
      this.name = name;
    }

    ObjectNode poll() {
      polls++;
      return document();
    }

    ObjectNode document() {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      document.put("id", id).put("name", name).put("polls", polls);
      if (polls < pollsUntilReady || polls == 0) {
        return document.put("status", "pending");
      }
      document.put("status", "ready");
      document.putObject("result").put("headline", DemoText.title("jobs", id));
      return document;
    }
  }
}
