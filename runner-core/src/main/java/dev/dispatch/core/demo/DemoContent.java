package dev.dispatch.core.demo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Posts, comments, albums, photos and todos: the fields of the public API, our own texts. */
final class DemoContent {

  private static final String PICTURES = "https://pictures.example.org/";

  private DemoContent() {}

  static ObjectNode post(int id, int userId) {
    return object()
        .put("userId", userId)
        .put("id", id)
        .put("title", DemoText.title("posts", id))
        .put("body", DemoText.paragraph("posts", id));
  }

  static ObjectNode comment(int id, int postId) {
    return object()
        .put("postId", postId)
        .put("id", id)
        .put("name", DemoText.title("comments", id))
        .put("email", "reader" + id + "@example.org")
        .put("body", DemoText.paragraph("comments", id));
  }

  static ObjectNode album(int id, int userId) {
    return object().put("userId", userId).put("id", id).put("title", DemoText.title("albums", id));
  }

  static ObjectNode photo(int id, int albumId) {
    String colour = DemoText.colour(id);
    return object()
        .put("albumId", albumId)
        .put("id", id)
        .put("title", DemoText.title("photos", id))
        .put("url", PICTURES + "600/" + colour)
        .put("thumbnailUrl", PICTURES + "150/" + colour);
  }

  static ObjectNode todo(int id, int userId) {
    return object()
        .put("userId", userId)
        .put("id", id)
        .put("title", DemoText.title("todos", id))
        .put("completed", DemoText.coin("todos", id));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
