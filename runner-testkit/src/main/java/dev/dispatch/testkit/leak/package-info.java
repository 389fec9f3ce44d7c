/**
 * Looks for secrets where none may be (G-C2).
 *
 * <p>Knows the encoded forms by its own account, not by the redactor's, so that one mistake does
 * not hide the other. Start reading at {@link dev.dispatch.testkit.leak.LeakCheck}.
 */
package dev.dispatch.testkit.leak;
