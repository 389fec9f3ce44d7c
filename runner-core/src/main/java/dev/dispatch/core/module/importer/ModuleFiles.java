package dev.dispatch.core.module.importer;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a module that was made: manifest, actions, schemas, jobs and papers.
 *
 * <p>A few actions stand in the manifest, where they are seen at once; many have a file each, so
 * that a job reads those alone that it uses, and very many some dozens a file, so that a bundle
 * takes them.
 */
public final class ModuleFiles {

  private static final int MOST_IN_MANIFEST = 3;

  /** A bundle takes 1,000 files, jobs and their recordings among them. */
  private static final int MOST_FILES = 700;

  private final ImportedModule module;
  private final String name;
  private final boolean inManifest;

  private ModuleFiles(ImportedModule module, String name) {
    this.module = module;
    this.name = name;
    this.inManifest = module.actions().size() <= MOST_IN_MANIFEST && module.schemas().isEmpty();
  }

  /** Returns the text of each file, by its path in the module's folder. */
  public static SortedMap<String, String> of(ImportedModule module, String name) {
    return new ModuleFiles(module, name).files();
  }

  private SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("module.json", json(manifest()));
    boolean grouped = module.actions().size() + module.schemas().size() > MOST_FILES;
    DocumentFiles documents = new DocumentFiles(grouped);
    if (!inManifest) {
      Map<String, ObjectNode> actions = new TreeMap<>();
      module.actions().forEach(action -> actions.put(action.name(), action.action()));
      files.putAll(documents.of("actions/", actions));
    }
    files.putAll(documents.of("schemas/", module.schemas()));
    Map<String, ObjectNode> jobs = new ExampleJobs(module, name).all();
    jobs.forEach((job, text) -> files.put("jobs/" + job + ".job.case.json", json(text)));
    ModulePapers papers = new ModulePapers(module, name, List.copyOf(jobs.keySet()));
    files.put("SKILL.md", papers.skill());
    files.put("README.md", papers.readme());
    if (!module.notes().isEmpty()) {
      files.put("IMPORT.md", papers.notes());
    }
    return files;
  }

  private ObjectNode manifest() {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("name", name);
    manifest.put("version", "1.0.0");
    manifest.put("kind", "declarative");
    manifest.put("description", module.description());
    manifest.put("requires", "^1.0.0");
    module.baseUrl().ifPresent(url -> manifest.put("baseUrl", url));
    ArrayNode hosts = manifest.putArray("hosts");
    hosts().forEach(hosts::add);
    manifest.putObject("metadata").set("source", JsonValues.toTree(module.source()));
    if (inManifest) {
      ObjectNode actions = manifest.putObject("actions");
      module.actions().forEach(action -> actions.set(action.name(), action.action()));
    }
    return manifest;
  }

  private List<String> hosts() {
    return Stream.concat(
            module.baseUrl().stream(),
            module.actions().stream()
                .flatMap(one -> one.action().path("baseUrl").stringValueOpt().stream()))
        .map(ModuleFiles::host)
        .filter(host -> !host.isEmpty())
        .distinct()
        .toList();
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException noUrl) {
      return "";
    }
  }

  private static String json(ObjectNode tree) {
    return JsonText.pretty(tree) + "\n";
  }
}
