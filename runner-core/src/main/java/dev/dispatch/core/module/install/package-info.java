/**
 * Bundles of modules, {@code *.dpmod.zip}: packed the same each time, signed, installed and removed
 * in one step.
 *
 * <p>What may be in an archive is decided by {@code core.bundle}; what is in force by {@link
 * dev.dispatch.core.module.ModuleLock}. Runs no code of a module. Start reading at {@link
 * dev.dispatch.core.module.install.BundleInstaller}.
 */
package dev.dispatch.core.module.install;
