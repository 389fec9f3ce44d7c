package dev.dispatch.core.job.defaults;

import dev.dispatch.api.schema.Format;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.NestedSteps;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the payloads of one job. */
final class PayloadFilling {

  private final ObjectNode defaults;
  private final ModuleRegistry modules;
  private final List<AppliedDefault> applied = new ArrayList<>();

  /**
   * Creates it.
   *
   * @param defaults partial payloads by action key
   * @param modules the modules that the job asks for
   */
  PayloadFilling(ObjectNode defaults, ModuleRegistry modules) {
    this.defaults = defaults;
    this.modules = modules;
  }

  /** Fills the payloads in a copy of a job's tree; returns what went in, in the order of steps. */
  List<AppliedDefault> fill(JobDocument job, ObjectNode tree) {
    for (PlacedStep step : job.steps()) {
      ObjectNode written = (ObjectNode) Pointers.find(tree, step.pointer()).orElseThrow();
      ObjectNode payload = object(written.get("payload"));
      new Target(step, List.of(step.step().action()), step.pointer() + "/payload").fill(payload);
      if (!payload.isEmpty()) {
        written.set("payload", payload);
      }
    }
    return List.copyOf(applied);
  }

  /** Returns the actions that the steps of a filled job call, and those that these call. */
  Set<String> called(JobDocument job) {
    Set<String> called = new TreeSet<>();
    for (PlacedStep step : job.steps()) {
      called.add(step.step().action());
      JsonNode fields = fields(step.step().action());
      step.step()
          .payload()
          .forEach((name, value) -> {
            if (isActionKey(fields, name, value)) {
              called.add(value.stringValue());
            }
          });
    }
    return called;
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }

  private JsonNode fields(String action) {
    return modules
        .find(action)
        .map(ResolvedAction::action)
        .map(found -> found.inputSchema().path("properties"))
        .orElse(MissingNode.getInstance());
  }

  private static boolean isActionKey(JsonNode fields, String name, JsonNode value) {
    return is(fields, name, Format.ACTION_KEY) && value.isString();
  }

  private static boolean is(JsonNode fields, String name, String format) {
    return fields.path(name).path("format").asString("").equals(format);
  }

  /** A payload that is filled: that of a step, or one within it for an action that is called. */
  private final class Target {

    private final PlacedStep step;
    private final List<String> chain;
    private final String action;
    private final String pointer;

    /** Creates it; the chain is the action, and before it those that call it. */
    Target(PlacedStep step, List<String> chain, String pointer) {
      this.step = step;
      this.chain = chain;
      this.action = chain.getLast();
      this.pointer = pointer;
    }

    void fill(ObjectNode payload) {
      ObjectNode own = object(defaults.path(action)).deepCopy();
      if (chain.size() == 1) {
        NestedSteps.takeFrom(own, step.step()); // steps are written in jobs
      }
      merge(own, payload, "");
      fillCalled(payload);
    }

    private void merge(ObjectNode from, ObjectNode into, String field) {
      for (Map.Entry<String, JsonNode> member : from.properties()) {
        String place = Pointers.append(field, member.getKey());
        JsonNode given = into.get(member.getKey());
        if (given == null) {
          into.set(member.getKey(), member.getValue());
          applied.add(
              new AppliedDefault(step.id(), action, place, pointer + place, member.getValue()));
        } else if (given instanceof ObjectNode object
            && member.getValue() instanceof ObjectNode nested) {
          merge(nested, object, place);
        }
      }
    }

    // Only an action that is known before the run: the record has to hold what went in.
    private void fillCalled(ObjectNode payload) {
      JsonNode fields = fields(action);
      Optional<String> called =
          payload.properties().stream()
              .filter(field -> isActionKey(fields, field.getKey(), field.getValue()))
              .map(field -> field.getValue().stringValue())
              .filter(defaults::has)
              .filter(key -> !chain.contains(key)) // or it would be filled without an end
              .findFirst();
      called.ifPresent(key ->
          fields.propertyNames().stream()
              .filter(name -> is(fields, name, Format.ACTION_PAYLOAD))
              .forEach(name -> fillCalled(key, name, payload)));
    }

    private void fillCalled(String key, String name, ObjectNode payload) {
      if (!payload.has(name) || payload.get(name).isObject()) {
        ObjectNode nested = object(payload.get(name));
        List<String> calling = new ArrayList<>(chain);
        calling.add(key);
        new Target(step, calling, Pointers.append(pointer, name)).fill(nested);
        payload.set(name, nested);
      }
    }
  }
}
