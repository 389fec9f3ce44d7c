/**
 * The events of a run as lines for other programs: one JSON object a line, as they happen, masked.
 *
 * <p>The records of {@link dev.dispatch.core.run.event.EventLine} are the shape; {@link
 * dev.dispatch.core.run.event.EventSchema} makes {@code schemas/run-event.schema.json} of them. May
 * know {@code run} and what is below it. Start reading at {@link
 * dev.dispatch.core.run.event.EventStream}.
 */
package dev.dispatch.core.run.event;
