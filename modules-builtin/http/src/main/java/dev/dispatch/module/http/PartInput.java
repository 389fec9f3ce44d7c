package dev.dispatch.module.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Format;
import java.util.Optional;

/** One part of a multipart body: a value, or a file. */
record PartInput(
    @Description("The field's name.") String name,
    @Description("The text, where the part is no file.") Optional<String> value,
    @Description("The file; relative to the job file's folder.") @Format(Format.FILE)
        Optional<String> file,
    @Description("The file's name as the server sees it.") Optional<String> fileName,
    @Description("The media type of the part.") Optional<String> contentType) {

  PartInput {
    if (value.isPresent() == file.isPresent()) {
      throw new DispatchException(
          ModuleError.ACTION_INPUT_INVALID,
          "The part '" + name + "' needs either 'value' or 'file'.",
          "Give one of them.");
    }
  }
}
