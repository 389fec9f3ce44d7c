package dev.dispatch.core.module;

import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.declarative.DeclaredAction;
import dev.dispatch.core.module.declarative.DeclaredActions;
import dev.dispatch.core.module.declarative.FileGuard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads actions as a declarative module's are read. */
public final class ModuleManifestForms {

  private ModuleManifestForms() {}

  /** Reads one action that stands in a manifest without a folder. */
  public static DeclaredAction read(String action) {
    return actions(Path.of("nowhere"), "{\"actions\": {\"act\": " + action + "}}")
        .find("act")
        .orElseThrow();
  }

  /** Returns the actions of a manifest's text and a folder. */
  public static DeclaredActions actions(Path folder, String manifest) {
    JsonDocument document =
        StrictJson.parse(manifest.getBytes(StandardCharsets.UTF_8), "module.json", JsonLimits.JOB);
    return new DeclaredActions(folder, document, ManifestSchema.actionForm(), FileGuard.NONE);
  }
}
