package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Joining is a short cut; it gives what reading the joined text would give. */
class BaseUrlTest {

  private static final List<String> BASES =
      List.of(
          "http://a.test",
          "http://a.test/",
          "http://a.test:8080/api",
          "https://a.test/api/v1/",
          "http://u:p@a.test/x",
          "http://a.test/x?y=1",
          "http://a.test//x",
          "http://ünï.test/ä",
          "http://[::1]:80/");

  private static List<String> relatives() throws IOException {
    List<String> relatives =
        new ArrayList<>(
            List.of(
                "",
                "/",
                "//",
                "//evil.test/x",
                "///x",
                "x",
                "/x",
                "x/",
                "a/../b",
                "../..",
                "./a",
                "?q=1",
                "#f",
                "a?b=c#d",
                "a:b",
                "a//b",
                "\\x",
                "a\\b",
                "/\\evil.test/",
                "%2e%2e/x",
                "a b",
                "ü",
                "%zz",
                ":80/x",
                "@evil.test/",
                "x?u=http://b.test/",
                "x;a=b",
                "*",
                "'"));
    relatives.addAll(Files.readAllLines(Corpora.path("payloads/directory-traversal.txt")));
    return relatives;
  }

  private static String read(Supplier<String> reading) {
    try {
      return reading.get();
    } catch (DispatchException e) {
      return e.code().name();
    }
  }

  @Test
  void joinsAsIfTheWholeWereRead() throws IOException {
    for (String base : BASES) {
      String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
      for (String relative : relatives()) {
        String whole = start + (relative.startsWith("/") ? "" : "/") + relative;

        assertThat(read(() -> BaseUrl.of(base).join(relative).toString()))
            .as(base + " + " + relative)
            .isEqualTo(read(() -> RequestUrl.parse(whole).toString()));
      }
    }
  }

  @Test
  void neverLeavesTheHost() throws IOException {
    for (String relative : relatives()) {
      String host =
          read(() -> RequestUrl.of(Optional.of("http://a.test"), relative, Map.of()).url().host());

      assertThat(host).isIn("a.test", "HTTP_URL_INVALID");
    }
  }
}
