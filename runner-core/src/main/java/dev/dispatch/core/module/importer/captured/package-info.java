/**
 * Makes modules out of single requests: a Postman collection, recorded traffic, curl command lines.
 *
 * <p>No value of a credential is kept: a header that carries one becomes a credential scheme. Start
 * reading at {@link dev.dispatch.core.module.importer.captured.CapturedRequest}.
 */
package dev.dispatch.core.module.importer.captured;
