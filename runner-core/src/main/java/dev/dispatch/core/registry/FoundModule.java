package dev.dispatch.core.registry;

import dev.dispatch.api.schema.Description;

/** A module that a search found. */
public record FoundModule(
    @Description("What installs it: --name.") String name,
    @Description("Its package.") String packageName,
    @Description("Its latest version.") String version,
    @Description("One sentence, in its author's words.") String description,
    @Description("The registry that has it.") String registry) {}
