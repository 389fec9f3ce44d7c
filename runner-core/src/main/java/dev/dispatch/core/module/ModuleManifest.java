package dev.dispatch.core.module;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.core.module.declarative.DeclaredAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A module's {@code module.json}; the record is its schema. */
@Description("A module of dispatch: what it is called, what it provides, what it talks to.")
public record ModuleManifest(
    @JsonProperty("$schema") @Description("The schema, for editors.") Optional<String> schema,
    @Description("The module's name, the part of an action's key before the dot.")
        @Pattern("^[a-z0-9][a-z0-9-]{0,63}$")
        @Example("\"petstore\"")
        String name,
    @Description("The semantic version.") @Pattern(ModuleVersions.VERSION) @Example("\"1.0.0\"")
        String version,
    @Description("How the actions are written.") Kind kind,
    @Description("The class that implements the module; Java modules only.")
        @Example("\"com.example.petstore.PetstoreModule\"")
        Optional<String> entry,
    @Description("One sentence on what the module is for.") @Default("\"\"") String description,
    @Description("The versions of the module API that the module works with.")
        @Example("\"^1.0.0\"")
        Optional<String> requires,
    @Description("The actions by name, beside those in actions/<name>.json; declarative only.")
        Optional<ObjectNode> actions,
    @Description("What the actions' paths are relative to where the job has no base URL.")
        @Pattern(DeclaredAction.BASE_URL)
        @Example("\"https://petstore.example.com/v2\"")
        Optional<String> baseUrl,
    @Description("The hosts that the module talks to.") @Default("[]") List<String> hosts,
    @Description("The modules that this one needs, with semver ranges, by name.")
        @Default("{}")
        @Example("{\"payments\": \"^1.2.0\"}")
        Map<String, String> dependencies,
    @Description("Carried, not used.") @Default("{}") Map<String, Object> metadata,
    @Description("What goes into a bundle beside the usual files.") Optional<Pack> pack) {

  /** How a module's actions are written. */
  public enum Kind {
    /** As classes, in {@code lib/*.jar}. */
    JAVA,
    /** As requests described in the manifest. */
    DECLARATIVE
  }

  /** What goes into a bundle beside the usual files. */
  public record Pack(
      @Description("Files and folders, relative to the module.") @Default("[]")
          List<String> include) {}
}
