/**
 * Makes declarative modules out of what describes an API already: an OpenAPI document, a Postman
 * collection, recorded traffic, a curl command line.
 *
 * <p>What is read is data that somebody else wrote: texts of it are cut to one sentence, nothing it
 * refers to is fetched, and no credential in it is kept. Start reading at {@link
 * dev.dispatch.core.module.importer.ImportedModule}, then {@link
 * dev.dispatch.core.module.importer.ModuleFiles}.
 */
package dev.dispatch.core.module.importer;
