/**
 * Reads OpenAPI documents with the swagger parser, behind a class loader of its own.
 *
 * <p>Knows nothing of dispatch: text goes in, JSON text comes out. Start reading at {@link
 * dev.dispatch.openapi.OpenApiReader}.
 */
package dev.dispatch.openapi;
