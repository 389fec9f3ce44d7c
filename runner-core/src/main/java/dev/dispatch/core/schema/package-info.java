/**
 * Records as JSON Schema 2020-12 and back: the schema of a record, its binding, its validation.
 *
 * <p>Knows {@code json} and {@code problem}. A value is valid by the schema of a record exactly
 * when it binds to the record (G-A10), since each type says both in one class. No schema is ever
 * fetched. Start reading at {@link dev.dispatch.core.schema.RecordSchema}, {@link
 * dev.dispatch.core.schema.RecordBinder} and {@link dev.dispatch.core.schema.SchemaValidator}.
 */
package dev.dispatch.core.schema;
