/** Tests of packing, installing and removing bundles. */
package dev.dispatch.core.module.install;
