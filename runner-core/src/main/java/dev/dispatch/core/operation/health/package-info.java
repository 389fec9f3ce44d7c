/**
 * The doctor's checks: each looks at one thing that dispatch needs, and says how to mend it.
 *
 * <p>Knows files, modules and the process; changes nothing that was there. Start reading at {@link
 * dev.dispatch.core.operation.health.Finding}.
 */
package dev.dispatch.core.operation.health;
