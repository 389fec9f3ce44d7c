package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;
import java.util.Optional;

/** Lists the photos of an album. */
final class ListAlbumPhotos extends ListAction<ListAlbumPhotos.Input> {

  record Input(
      @Description("The album's id.") @Range(min = 1) @Example("1") long albumId,
      @Description("How many items at most.") @Range(min = 1) @Example("10")
          Optional<Integer> limit) {}

  @Override
  public ActionSpec<Input> spec() {
    return spec(
        "list-album-photos",
        "List the photos of an album.",
        Input.class,
        "{\"albumId\": 1}",
        "{\"albumId\": 1, \"limit\": 10}");
  }

  @Override
  HttpRequest request(Input input) {
    return get("/albums/" + input.albumId() + "/photos", input.limit());
  }
}
