/**
 * Where dispatch stands: environment variables, home, workspace and run output.
 *
 * <p>Knows the file system only. Start reading at {@link dev.dispatch.core.workspace.Workspace}.
 */
package dev.dispatch.core.workspace;
