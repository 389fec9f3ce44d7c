/**
 * From an operation's output or error to a page for a person.
 *
 * <p>Knows output records and pages; decides nothing. Start reading at {@link
 * dev.dispatch.cli.render.Renderers}.
 */
package dev.dispatch.cli.render;
