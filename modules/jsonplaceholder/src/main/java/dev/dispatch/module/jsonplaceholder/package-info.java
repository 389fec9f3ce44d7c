/**
 * The module {@code jsonplaceholder}: an API of posts, comments, albums, photos, todos and users.
 *
 * <p>Knows {@code runner-api} only. Paths are relative, so the job's base URL says which server;
 * responses have the server's shape. Start reading at {@link
 * dev.dispatch.module.jsonplaceholder.JsonplaceholderModule}.
 */
package dev.dispatch.module.jsonplaceholder;
