/**
 * A registry on loopback that speaks npm's protocol: publishing, packuments with entity tags,
 * archives, search and tokens, and the ways in which a registry can lie.
 *
 * <p>Start reading at {@link dev.dispatch.testkit.registry.NpmRegistry}.
 */
package dev.dispatch.testkit.registry;
