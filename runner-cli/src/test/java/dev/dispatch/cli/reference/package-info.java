/**
 * What is generated from the registry and committed: schemas and reference pages.
 *
 * <p>{@code -Ddispatch.update=true} writes them again. Start reading at {@link
 * dev.dispatch.cli.reference.GeneratedFiles}.
 */
package dev.dispatch.cli.reference;
