package dev.dispatch.core.registry;

import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.core.workspace.Workspace;
import java.time.InstantSource;

/**
 * What the calls to registries need.
 *
 * @param workspace where the configuration, the cache and the modules are
 * @param environment holds the tokens
 * @param secrets takes the tokens before they are used
 * @param clock tells when calls began
 * @param userAgent how the runner calls itself
 */
public record RegistryPorts(
    Workspace workspace,
    Environment environment,
    SecretRegistry secrets,
    InstantSource clock,
    String userAgent) {}
