package dev.dispatch.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of an enum's constants in JSON: {@code @JsonProperty}, else lower-case-kebab. */
public final class EnumNames {

  private static final ClassValue<Map<String, Enum<?>>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
          Map<String, Enum<?>> constants = new LinkedHashMap<>();
          for (Object constant : type.getEnumConstants()) {
            constants.put(name((Enum<?>) constant), (Enum<?>) constant);
          }
          return constants;
        }
      };

  private EnumNames() {}

  /** Returns the constants by name, in order of declaration. */
  public static Map<String, Enum<?>> constants(Class<?> type) {
    return CONSTANTS.get(type);
  }

  /** Returns a constant's name in JSON. */
  public static String name(Enum<?> constant) {
    JsonProperty given = field(constant).getAnnotation(JsonProperty.class);
    return given == null
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : given.value();
  }

  private static Field field(Enum<?> constant) {
    try {
      return constant.getDeclaringClass().getField(constant.name());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("An enum without a field for its constant", e);
    }
  }
}
