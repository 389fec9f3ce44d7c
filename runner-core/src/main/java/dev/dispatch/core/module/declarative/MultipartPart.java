package dev.dispatch.core.module.declarative;

import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One part of a multipart body: a value, or the file at a path. */
public record MultipartPart(
    @Description("The value of a part that is no file.") Optional<JsonNode> value,
    @Description("The path of the file, relative to the job's folder.") @Example("\"{photo}\"")
        Optional<String> file,
    @Description("The name told to the server; the file's own where there is none.")
        Optional<String> fileName,
    @Description("The part's media type.") @Example("\"image/png\"")
        Optional<String> contentType) {}
