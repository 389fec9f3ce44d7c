package dev.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What modules are compiled against, written out: {@code api.txt} changes with it, or not at all.
 *
 * <p>A line that goes or changes breaks modules that are there. {@code -Ddispatch.update=true}
 * writes the file.
 */
class PublicApiTest {

  private static final Path WRITTEN = Path.of("src", "test", "resources", "api.txt");

  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  @Test
  void isWhatIsWrittenDown() throws Exception {
    String api = String.join("\n", lines()) + "\n";
    if (Boolean.getBoolean("dispatch.update")) {
      Files.writeString(WRITTEN, api);
    }

    assertThat(api)
        .as("a minor version adds, a major one changes: see ModuleApi.VERSION and ADR 21")
        .isEqualTo(Files.readString(WRITTEN));
  }

  private static List<String> lines() throws IOException, URISyntaxException {
    List<String> lines = new ArrayList<>();
    for (String name : names()) {
      Class<?> type = classOf(name);
      if (isVisible(type)) {
        lines.add(type.toGenericString() + supertypes(type));
        members(type).map(PublicApiTest::shortened).sorted().forEach(lines::add);
      }
    }
    return lines;
  }

  private static SortedSet<String> names() throws IOException, URISyntaxException {
    Path classes =
        Path.of(DispatchModule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> classOf(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    boolean own =
        Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
    return own && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
  }

  private static String supertypes(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()),
            Arrays.stream(type.getGenericInterfaces()))
        .filter(parent -> parent != Object.class)
        .map(parent -> " < " + parent.getTypeName())
        .collect(Collectors.joining());
  }

  private static String shortened(String member) {
    return "  " + member.replaceAll("java\\.(lang|util)\\.(?=[A-Z])", "");
  }

  private static Stream<String> members(Class<?> type) {
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> isVisible(field.getModifiers()))
            .map(Field::toGenericString);
    Stream<String> constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(made -> isVisible(made.getModifiers()))
            .map(Constructor::toGenericString);
    Stream<String> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> isVisible(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
            .map(Method::toGenericString);
    return Stream.of(fields, constructors, methods).flatMap(all -> all);
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
