/**
 * Annotations on record components: the record is the schema.
 *
 * <p>A component is required unless its type is {@link java.util.Optional} or it carries {@link
 * dev.dispatch.api.schema.Default}. Start reading at {@link dev.dispatch.api.schema.Description}.
 */
package dev.dispatch.api.schema;
