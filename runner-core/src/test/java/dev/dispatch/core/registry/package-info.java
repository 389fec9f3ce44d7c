/** Tests of registries, against servers on loopback that speak npm's protocol. */
package dev.dispatch.core.registry;
