package dev.dispatch.core.module;

import dev.dispatch.core.json.JsonDocument;

/**
 * A manifest that was read.
 *
 * @param manifest what it says
 * @param document its text, for what is read of it later
 */
record ManifestFile(ModuleManifest manifest, JsonDocument document) {}
