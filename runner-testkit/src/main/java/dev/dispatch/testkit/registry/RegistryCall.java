package dev.dispatch.testkit.registry;

import java.util.Optional;

/**
 * A request that a registry was sent.
 *
 * @param path with its query, as it was sent
 * @param authorization the field of that name
 * @param status what it was answered
 */
public record RegistryCall(String path, Optional<String> authorization, int status) {}
