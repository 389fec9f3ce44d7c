/**
 * Makes modules out of OpenAPI documents, 3.0 and 3.1.
 *
 * <p>Works on the document as a tree, so that nothing that a library's model does not know is lost.
 * Start reading at {@link dev.dispatch.core.module.importer.openapi.OpenApiImport}.
 */
package dev.dispatch.core.module.importer.openapi;
