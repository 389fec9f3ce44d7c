/**
 * Modules: the layers they come from, their catalogues, which of them provides an action, and their
 * loading behind the class-loader wall.
 *
 * <p>Knows json, file and schema. Nothing is read before it is asked for: a catalogue written at
 * build time answers every question but running. Start reading at {@link
 * dev.dispatch.core.module.ModuleRegistry}.
 */
package dev.dispatch.core.module;
