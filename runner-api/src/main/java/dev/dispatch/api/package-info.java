/**
 * What a module author compiles against: modules, actions, their context and their errors.
 *
 * <p>Only JDK types and {@code jackson-annotations} appear in signatures. Start reading at {@link
 * dev.dispatch.api.DispatchModule} and {@link dev.dispatch.api.Action}.
 */
package dev.dispatch.api;
