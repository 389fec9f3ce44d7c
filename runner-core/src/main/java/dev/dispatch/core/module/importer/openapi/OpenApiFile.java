package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.importer.ImportFile;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.schema.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document in a file, with the files beside and below it that it refers to; nothing above its
 * folder is read, and nothing is fetched.
 */
public final class OpenApiFile {

  private static final String PARTS = "x-dispatch-files";

  private final Path folder;
  private final OpenApiLibrary library;
  private final Map<Path, String> names = new LinkedHashMap<>();
  private final ObjectNode parts = JsonNodeFactory.instance.objectNode();
  private final List<String> messages = new ArrayList<>();

  private OpenApiFile(Path folder, OpenApiLibrary library) {
    this.folder = folder;
    this.library = library;
  }

  /**
   * Returns the module that a document in a file describes.
   *
   * @param tags the tags of the operations that are taken; none takes all
   */
  public static ImportedModule read(Path file, OpenApiLibrary library, List<String> tags) {
    Path whole = file.toAbsolutePath().normalize();
    OpenApiFile reader = new OpenApiFile(whole.getParent(), library);
    OpenApiLibrary.Read read = library.read(ImportFile.text(whole), file.toString());
    reader.messages.addAll(read.messages());
    JsonNode root =
        References.rewritten(read.root(), reference -> reader.target(reference, whole, ""));
    if (!reader.parts.isEmpty()) {
      ((ObjectNode) root).set(PARTS, reader.parts);
    }
    return OpenApiImport.read(root, reader.messages, tags);
  }

  private String target(String reference, Path file, String within) {
    if (reference.startsWith("#")) {
      return within.isEmpty() ? reference : "#" + within + reference.substring(1);
    }
    int hash = reference.indexOf('#');
    String path = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    return part(path, file).map(part -> "#" + part + pointer).orElse(reference);
  }

  /** Returns the place of another file's tree in the whole; empty where it is not read. */
  private Optional<String> part(String reference, Path from) {
    if (reference.contains("://")) {
      messages.add("The reference '" + reference + "' leads to the network and is not fetched");
      return Optional.empty();
    }
    Path file = from.resolveSibling(reference).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      messages.add("The reference '" + reference + "' leads to no file beside the document");
      return Optional.empty();
    }
    String name = folder.relativize(file).toString();
    String place = Pointers.append("/" + PARTS, name);
    if (names.putIfAbsent(file, place) == null) { // a circle ends here
      OpenApiLibrary.Read read = library.read(ImportFile.text(file), reference);
      parts.set(name, References.rewritten(read.root(), inner -> target(inner, file, place)));
    }
    return Optional.of(place);
  }
}
