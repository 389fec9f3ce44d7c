/**
 * JSON text and JSON trees: strict reading with line and column, exact numbers, canonical writing.
 *
 * <p>Knows only problems and Jackson's tree classes. The text is read by a reader of our own, since
 * every refusal carries a code, a place and a hint that no library's message text can decide
 * (G-A1), and since a start-up that reads one small file should load a handful of classes. Start
 * reading at {@link dev.dispatch.core.json.StrictJson}, {@link dev.dispatch.core.json.JsonText} and
 * {@link dev.dispatch.core.json.JsonValues}.
 */
package dev.dispatch.core.json;
