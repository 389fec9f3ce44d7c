package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import java.util.List;

/** The module {@code jsonplaceholder}. */
@Description("Posts, comments, albums, photos, todos and users of a jsonplaceholder-shaped API.")
public final class JsonplaceholderModule implements DispatchModule {

  @Override
  public String name() {
    return "jsonplaceholder";
  }

  @Override
  public String version() {
    return "0.2.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(
        new ListPosts(),
        new GetPost(),
        new CreatePost(),
        new UpdatePost(),
        new PatchPost(),
        new DeletePost(),
        new GetUser(),
        new ListUserPosts(),
        new ListUserTodos(),
        new ListUserAlbums(),
        new ListPostComments(),
        new ListAlbumPhotos());
  }
}
