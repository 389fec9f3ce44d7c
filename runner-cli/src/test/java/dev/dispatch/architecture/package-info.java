/**
 * The lines between modules and packages, held by tests over the compiled classes.
 *
 * <p>Start reading at {@link dev.dispatch.architecture.ArchitectureTest}.
 */
package dev.dispatch.architecture;
