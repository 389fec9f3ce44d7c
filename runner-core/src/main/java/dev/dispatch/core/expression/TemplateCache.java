package dev.dispatch.core.expression;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps parsed templates, so that a step that runs a thousand times is parsed once; bounded. */
final class TemplateCache {

  private static final int MAX_TEMPLATES = 4096;
  private static final int MAX_CHARS = 4096;
  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

  private TemplateCache() {}

  static Template get(String text) {
    if (Template.isPlain(text)) {
      return new Template(text.isEmpty() ? List.of() : List.of(new Part.Text(text)));
    }
    Template known = TEMPLATES.get(text);
    return known != null ? known : keep(text, new TemplateParser(text).parse());
  }

  private static Template keep(String text, Template template) {
    if (TEMPLATES.size() >= MAX_TEMPLATES) {
      TEMPLATES.clear();
    }
    if (text.length() <= MAX_CHARS) {
      TEMPLATES.put(text, template);
    }
    return template;
  }
}
