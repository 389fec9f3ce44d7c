/**
 * Archives: a bounded zip reader that trusts nothing, and a writer whose output is the same for the
 * same files; the like for {@code .tgz} files, which package registries hand out.
 *
 * <p>Knows files only; what an archive means (a module, a run) is decided by who opens it. Start at
 * {@link dev.dispatch.core.bundle.ZipReader}, or {@link dev.dispatch.core.bundle.TarReader}.
 */
package dev.dispatch.core.bundle;
