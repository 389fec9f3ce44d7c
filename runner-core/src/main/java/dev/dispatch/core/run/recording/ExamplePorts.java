package dev.dispatch.core.run.recording;

import dev.dispatch.core.job.CredentialProfile;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.InputDeclaration;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.importer.SampleValue;
import dev.dispatch.core.run.FrameSources;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.workspace.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Lets a job run without the world: answers are made from schemas, nobody waits, and what the job
 * needs to be given is made up, credentials included.
 */
public final class ExamplePorts {

  private ExamplePorts() {}

  /** Returns ports for a job, the rest as given. */
  public static RunPorts of(JobDocument job, RunPorts given) {
    return new RunPorts(
        given.clock(),
        given.nanos(),
        given.random(),
        duration -> {},
        environment(job),
        given.modules(),
        given.memory(),
        FrameSources.of(given.clock(), given.memory(), duration -> {}),
        Optional.of(new ExampleAnswers(job, given.modules(), given.clock())),
        given.secrets(),
        given.cancellation(),
        given.scopes());
  }

  private static Environment environment(JobDocument job) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (CredentialProfile profile : job.job().credentials().values()) {
      profile.fromEnv().values().forEach(name -> variables.put(name, "example of " + name));
    }
    return new Environment(variables);
  }

  /** Returns what is given for a job, and values for what it cannot do without. */
  public static GivenInputs inputs(JobDocument job, GivenInputs given) {
    Map<String, JsonNode> samples = new LinkedHashMap<>();
    job.job()
        .inputs()
        .forEach((name, input) -> {
          if (input.isNeeded()) {
            samples.put(name, sample(name, input));
          }
        });
    return given.values(samples);
  }

  private static JsonNode sample(String name, InputDeclaration input) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (input.allowed().isPresent()) {
      return input.allowed().get().getFirst();
    }
    return name.equals("baseUrl")
        ? nodes.stringNode("https://api.example.com")
        : SampleValue.of(nodes.objectNode().set("type", JsonValues.toTree(input.type())));
  }
}
