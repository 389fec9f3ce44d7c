/**
 * The only writer of files: atomic replacement, append-only logs, locks, safe names, owner-only
 * permissions.
 *
 * <p>Knows nothing of what is in a file. Every change goes through {@link
 * dev.dispatch.core.file.FileOperations}, the seam where tests inject faults. Start reading at
 * {@link dev.dispatch.core.file.AtomicFiles}.
 */
package dev.dispatch.core.file;
