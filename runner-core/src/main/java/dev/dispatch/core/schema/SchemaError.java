package dev.dispatch.core.schema;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why a value does not fit a schema or a record. */
public enum SchemaError implements ErrorCode {
  /** A value does not fit a record. */
  SCHEMA_BINDING,
  /** A schema is not one that can be used: not 2020-12, a reference that leads nowhere. */
  SCHEMA_UNUSABLE,
  /** A field is missing. */
  SCHEMA_REQUIRED,
  /** A field is not known. */
  SCHEMA_UNKNOWN_FIELD,
  /** A value is of another type. */
  SCHEMA_TYPE,
  /** A value is none of those that are allowed. */
  SCHEMA_ENUM,
  /** A number is out of bounds. */
  SCHEMA_RANGE,
  /** A string does not match its pattern. */
  SCHEMA_PATTERN,
  /** A string, list or object is too short or too long. */
  SCHEMA_LENGTH,
  /** A value breaks another rule of the schema. */
  SCHEMA_MISMATCH;

  @Override
  public ErrorKind kind() {
    return ErrorKind.USAGE;
  }
}
