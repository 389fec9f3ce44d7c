/**
 * Modules from registries that speak npm's protocol: configuration, choice of a version, download,
 * cache, installation, search, and the package that an author publishes.
 *
 * <p>A package carries a module's bundle as a file, so that what is installed is the very bundle
 * that was packed, with its digest and its signature. Installs through {@code core.module.install};
 * runs no code of a module, and none of a package. Start reading at {@link
 * dev.dispatch.core.registry.RegistryModules}.
 */
package dev.dispatch.core.registry;
