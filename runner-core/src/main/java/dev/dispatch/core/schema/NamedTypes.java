package dev.dispatch.core.schema;

import dev.dispatch.core.json.EnumNames;

/** How the records and enums within a type are seen as JSON. */
interface NamedTypes {

  /** As their annotations describe them. */
  NamedTypes ANNOTATED =
      new NamedTypes() {
        @Override
        public ValueType record(Class<?> type) {
          return RecordType.of(type);
        }

        @Override
        public ValueType constants(Class<?> type) {
          return new EnumType(EnumNames.constants(type));
        }

        @Override
        public NamedTypes content() {
          return this;
        }
      };

  ValueType record(Class<?> type);

  ValueType constants(Class<?> type);

  /** Returns the same for the items of a list, or the values of a map, that stands here. */
  NamedTypes content();
}
