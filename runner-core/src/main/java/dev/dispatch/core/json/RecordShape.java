package dev.dispatch.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A record class seen as a JSON object: its components under their JSON names, its constructor.
 *
 * <p>Reflects once a class. The record may be package-private and of another class loader.
 */
public final class RecordShape {

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Class<?> type;
  private final List<Field> fields;
  private final Constructor<?> constructor;

  private RecordShape(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    this.fields = Arrays.stream(components).map(Field::new).toList();
    this.constructor = canonicalConstructor(components);
  }

  /** Returns the shape of a record class. */
  public static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Returns the components in order. */
  public List<Field> fields() {
    return fields;
  }

  /**
   * Makes a record of its components' values in order.
   *
   * @throws RuntimeException what the record's constructor throws
   */
  public Object create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw unchecked(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getName(), e);
    }
  }

  private Constructor<?> canonicalConstructor(RecordComponent[] components) {
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : components) {
      types.add(component.getType());
    }
    try {
      Constructor<?> found = type.getDeclaredConstructor(types.toArray(new Class<?>[0]));
      found.setAccessible(true);
      return found;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor: " + type.getName(), e);
    }
  }

  private static RuntimeException unchecked(InvocationTargetException thrown) {
    if (thrown.getCause() instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown.getCause();
  }

  /** A component under its JSON name. */
  public static final class Field {

    private final RecordComponent component;
    private final Method accessor;

    /** Found when first asked for: the first annotation that is read takes milliseconds. */
    private Optional<String> name = Optional.empty();

    private Field(RecordComponent component) {
      this.component = component;
      this.accessor = component.getAccessor();
      this.accessor.setAccessible(true);
    }

    /** Returns the name in JSON. */
    public synchronized String name() {
      if (name.isEmpty()) {
        name = Optional.of(findName());
      }
      return name.get();
    }

    private String findName() {
      JsonProperty given = accessor.getAnnotation(JsonProperty.class);
      return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    /** Returns whether a value is not written: an empty one of {@code @JsonInclude(NON_ABSENT)}. */
    boolean isLeftOut(Object value) {
      return value instanceof Optional<?> maybe
          && maybe.isEmpty()
          && accessor.isAnnotationPresent(JsonInclude.class)
          && accessor.getAnnotation(JsonInclude.class).value() == JsonInclude.Include.NON_ABSENT;
    }

    /** Returns the component, for its type and annotations. */
    public RecordComponent component() {
      return component;
    }

    /** Returns the component's value in a record. */
    public Object value(Object instance) {
      try {
        return accessor.invoke(instance);
      } catch (InvocationTargetException e) {
        throw unchecked(e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Cannot read " + component, e);
      }
    }
  }
}
