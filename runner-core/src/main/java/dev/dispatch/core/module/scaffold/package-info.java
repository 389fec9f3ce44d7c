/**
 * Makes the project of a module in Java: a Maven project that builds, passes its tests and can be
 * packed as it stands.
 *
 * <p>The files are templates among the resources of this package. Start reading at {@link
 * dev.dispatch.core.module.scaffold.JavaProject}.
 */
package dev.dispatch.core.module.scaffold;
