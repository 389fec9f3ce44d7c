package dev.dispatch.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.DeserializationUtils;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads a document in JSON or YAML, and says what the parser finds wrong with it.
 *
 * <p>Gives {@code {"document": …, "messages": […]}}, or {@code {"error": "…"}} where the text is
 * neither. The document is the text's own tree: the parser's model would lose what it does not
 * know. References are left as they are, so that nothing is fetched.
 */
public final class OpenApiReader implements UnaryOperator<String> {

  private static final int MOST_CHARACTERS = 64 * 1024 * 1024;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Creates a reader; called by name from another class loader. */
  public OpenApiReader() {
    DeserializationUtils.getOptions().setMaxYamlCodePoints(MOST_CHARACTERS);
  }

  @Override
  public String apply(String text) {
    try {
      return read(text).toString();
    } catch (RuntimeException | StackOverflowError unreadable) {
      return NODES.objectNode().put("error", reason(unreadable)).toString();
    }
  }

  private static JsonNode read(String text) {
    SwaggerParseResult reading = new SwaggerParseResult();
    JsonNode tree = DeserializationUtils.deserializeIntoTree(text, "document", options(), reading);
    if (tree == null || !tree.isObject()) {
      return NODES.objectNode().put("error", "It is no object in JSON or YAML.");
    }
    ObjectNode answer = NODES.objectNode();
    answer.set("document", tree);
    ArrayNode messages = answer.putArray("messages");
    add(messages, reading.getMessages());
    add(messages, check(tree));
    return answer;
  }

  private static List<String> check(JsonNode tree) {
    boolean new31 = tree.path("openapi").asText("").startsWith("3.1");
    SwaggerParseResult result =
        new OpenAPIDeserializer().deserialize(tree.deepCopy(), null, options(), new31);
    return result.getMessages();
  }

  private static void add(ArrayNode to, List<String> messages) {
    if (messages != null) {
      messages.forEach(to::add);
    }
  }

  private static ParseOptions options() {
    ParseOptions options = new ParseOptions();
    options.setResolve(false);
    return options;
  }

  private static String reason(Throwable unreadable) {
    String message = String.valueOf(unreadable.getMessage());
    return message.replaceFirst("^[\\w.$]+Exception: ", "");
  }
}
