package dev.dispatch.core.module.scaffold;

import dev.dispatch.core.module.ModuleApi;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Maven project of a module in Java. */
public final class JavaProject {

  private final JavaNames names;
  private final Map<String, String> values;
  private final SortedMap<String, String> files = new TreeMap<>();

  private JavaProject(JavaNames names, Map<String, String> values) {
    this.names = names;
    this.values = values;
  }

  /**
   * Returns the text of each file, by its path in the project's folder.
   *
   * @param version the version of dispatch, which its artifacts have
   */
  public static SortedMap<String, String> files(JavaNames names, String version) {
    Map<String, String> values =
        Map.of(
            "name", names.module(),
            "package", names.pkg(),
            "type", names.type(),
            "version", version,
            "api", ModuleApi.VERSION);
    JavaProject project = new JavaProject(names, values);
    project.papers();
    project.sources();
    return project.files;
  }

  private void papers() {
    add(".gitignore", "gitignore");
    add("README.md", "README.md");
    add("SKILL.md", "SKILL.md");
    add("module.json", "module.json");
    add("pom.xml", "pom.xml");
    add("jobs/" + names.module() + "-read-post.job.case.json", "read-post.job.case.json");
  }

  private void sources() {
    String main = "src/main/java/" + names.pkg().replace('.', '/') + "/";
    String test = "src/test/java/" + names.pkg().replace('.', '/') + "/";
    add(main + "package-info.java", "package-info.java.txt");
    add(main + names.type() + "Module.java", "Module.java.txt");
    add(main + names.type() + "Credential.java", "Credential.java.txt");
    add(main + "ReadPost.java", "ReadPost.java.txt");
    add(test + names.type() + "ModuleTest.java", "ModuleTest.java.txt");
    add(test + "ReadPostTest.java", "ReadPostTest.java.txt");
  }

  private void add(String path, String template) {
    files.put(path, Template.of(template).fill(values));
  }
}
