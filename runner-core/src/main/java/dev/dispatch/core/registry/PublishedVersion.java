package dev.dispatch.core.registry;

import java.util.Optional;

/**
 * A version of a package, as its registry tells it.
 *
 * @param version a semantic version
 * @param tarball where its archive is
 * @param integrity its digests as they are written; empty text where there are none
 * @param deprecated why it should not be used any more
 */
record PublishedVersion(
    String version, String tarball, String integrity, Optional<String> deprecated) {}
