package dev.dispatch.core.demo;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The six collections; each item is a function of its id alone, so that nothing is made before it
 * is asked for.
 */
enum Resource {
  USERS("users", 10, 10, ""),
  POSTS("posts", 100, 10, "userId"),
  COMMENTS("comments", 500, 5, "postId"),
  ALBUMS("albums", 100, 10, "userId"),
  PHOTOS("photos", 5_000, 50, "albumId"),
  TODOS("todos", 200, 20, "userId");

  private final String path;
  private final int count;
  private final int perParent;
  private final String parentField;

  Resource(String path, int count, int perParent, String parentField) {
    this.path = path;
    this.count = count;
    this.perParent = perParent;
    this.parentField = parentField;
  }

  static Optional<Resource> at(String path) {
    return Arrays.stream(values()).filter(resource -> resource.path.equals(path)).findFirst();
  }

  int count() {
    return count;
  }

  boolean has(int id) {
    return id >= 1 && id <= count;
  }

  ObjectNode get(int id) {
    int parent = (id - 1) / perParent + 1;
    return switch (this) {
      case USERS -> DemoPeople.user(id);
      case POSTS -> DemoContent.post(id, parent);
      case COMMENTS -> DemoContent.comment(id, parent);
      case ALBUMS -> DemoContent.album(id, parent);
      case PHOTOS -> DemoContent.photo(id, parent);
      case TODOS -> DemoContent.todo(id, parent);
    };
  }

  Stream<ObjectNode> all() {
    return IntStream.rangeClosed(1, count).mapToObj(this::get);
  }

  /** Returns the collection that lies below one item of this one, as in {@code /users/1/posts}. */
  Optional<Resource> below(String child) {
    return at(child).filter(resource -> resource.isChildOf(this));
  }

  /** Returns this collection's items that belong to a parent. */
  Stream<ObjectNode> of(int parent) {
    int first = (parent - 1) * perParent + 1;
    return IntStream.range(first, first + perParent).filter(this::has).mapToObj(this::get);
  }

  private boolean isChildOf(Resource parent) {
    return parentField.equals(parent.path.substring(0, parent.path.length() - 1) + "Id");
  }
}
