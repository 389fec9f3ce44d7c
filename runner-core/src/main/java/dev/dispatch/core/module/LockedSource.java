package dev.dispatch.core.module;

/**
 * Where an installed module came from, if from a registry.
 *
 * @param registry the registry's URL
 * @param packageName the package there, such as {@code @acme/dispatch-module-petstore}
 * @param integrity the digest of the package by which it was checked (W3C Subresource Integrity)
 */
public record LockedSource(String registry, String packageName, String integrity) {}
