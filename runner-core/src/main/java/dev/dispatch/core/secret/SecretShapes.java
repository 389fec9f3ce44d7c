package dev.dispatch.core.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Texts that are secrets by their look, whatever they are called; the forms are published ones. */
public final class SecretShapes {

  private static final Map<String, Pattern> SHAPES = shapes();

  private SecretShapes() {}

  private static Map<String, Pattern> shapes() {
    Map<String, Pattern> shapes = new LinkedHashMap<>();
    add(
        shapes,
        "a JSON web token",
        "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}");
    add(shapes, "a private key", "-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----");
    add(shapes, "an AWS access key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b");
    add(shapes, "a GitHub token", "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})");
    add(shapes, "a GitLab token", "\\bglpat-[A-Za-z0-9_-]{20}");
    add(shapes, "a Slack token", "\\bxox[abprs]-[A-Za-z0-9-]{10,}");
    add(shapes, "a Google API key", "\\bAIza[0-9A-Za-z_-]{35}");
    add(shapes, "a Stripe key", "\\b[rs]k_(?:live|test)_[0-9A-Za-z]{16,}");
    add(shapes, "an npm token", "\\bnpm_[A-Za-z0-9]{36}\\b");
    return shapes;
  }

  private static void add(Map<String, Pattern> shapes, String name, String regex) {
    shapes.put(name, Pattern.compile(regex));
  }

  /** Hands on every text of a known shape with the name of the shape. */
  public static void find(String text, BiConsumer<String, String> found) {
    SHAPES.forEach((name, shape) -> {
      Matcher matcher = shape.matcher(text);
      while (matcher.find()) {
        found.accept(name, matcher.group());
      }
    });
  }
}
