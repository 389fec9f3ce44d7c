package dev.dispatch.bench.part;

import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Programs;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands that are measured: dispatch, and the loops that do nothing but call.
 *
 * @param root the clone, whose packaged application is measured
 * @param javaHome the JDK that everything in Java runs on
 * @param classPath the classes of the benchmarks and the application's libraries
 * @param scratch where processes are started and keep what they write
 */
public record Tools(Path root, Path javaHome, String classPath, Path scratch) {

  /** Returns the names of the application's start-up caches, without which it is far slower. */
  public List<String> caches() {
    File[] caches =
        root.resolve("runner-cli/target/dispatch/lib")
            .toFile()
            .listFiles(file -> file.getName().endsWith(".aot"));
    return caches == null ? List.of() : Arrays.stream(caches).map(File::getName).sorted().toList();
  }

  /** Returns dispatch with these words. */
  Contender dispatch(String name, String... words) {
    List<String> command = new ArrayList<>();
    command.add(root.resolve("runner-cli/target/dispatch/bin/dispatch").toString());
    command.addAll(Arrays.asList(words));
    return Contender.of(
        name,
        command,
        scratch,
        Map.of(
            "DISPATCH_HOME", scratch.resolve("home").toString(),
            "DISPATCH_RUN_OUTPUT", scratch.resolve("run-output").toString(),
            "DISPATCH_WARM", "",
            "DISPATCH_JAVA_OPTS", "",
            "BENCH_TOKEN", "4f9d1c7be2a84d0f"));
  }

  /** Returns a main class of the benchmarks, on a JVM with the options of a short process. */
  public Contender java(String name, Class<?> main, List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                javaHome.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath,
                main.getName()));
    command.addAll(words);
    return Contender.of(name, command, scratch, Map.of());
  }

  /** Returns the loop in Node; empty where there is no Node. */
  Optional<Contender> node(String name, List<String> words) {
    Path script = root.resolve("bench/peers/node-loop.mjs");
    return Programs.find("node")
        .map(node -> {
          List<String> command = new ArrayList<>(List.of(node, script.toString()));
          command.addAll(words);
          return Contender.of(name, command, scratch, Map.of());
        });
  }
}
