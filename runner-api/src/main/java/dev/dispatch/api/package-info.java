/**
 * What a module author compiles against: modules, actions, their context and their errors.
 *
 * <p>Only JDK types and {@code jackson-annotations} appear in signatures. Start reading at {@link
 * dev.dispatch.api.DispatchModule} and {@link dev.dispatch.api.Action}.
 *
 * <p><b>Values.</b> A plain JSON tree is made of {@code Map<String, Object>}, {@code List<Object>},
 * {@code String}, {@code Boolean}, {@code Number} ({@code Integer}, {@code Long}, {@code
 * BigInteger} or {@code BigDecimal} where it comes from us) and null, which is JSON null.
 *
 * <p><b>Nulls.</b> Nothing takes or returns null unless it says so; what may be missing is an
 * {@link java.util.Optional}, an empty collection, or a null inside a JSON tree.
 *
 * <p><b>Threads.</b> A module and its actions are used by many threads at once and keep no state
 * that changes. A context belongs to one call of an action.
 *
 * <p><b>Errors.</b> {@link dev.dispatch.api.DispatchException} is a failure that was thought of;
 * its code's kind decides the exit code and whether a retry is advised. Anything else that is
 * thrown ends the step as {@code MODULE_ACTION_CRASHED}, a fault of the module. {@link
 * java.lang.InterruptedException} is the run's cancellation or a deadline, and is let through.
 *
 * <p><b>Versions.</b> These types are version 1.0.0 of the module API, by semantic versioning and
 * apart from the version of the application; a manifest's {@code requires} is a range of it. What
 * is added has a default, so that modules compiled against 1.0.0 go on working with every 1.x.
 *
 * <p><b>The wall.</b> A module sees this package and those below it, {@code
 * com.fasterxml.jackson.annotation}, {@code org.slf4j}, the JDK, and the jars of its own {@code
 * lib/}; of the application and of other modules it sees nothing.
 */
package dev.dispatch.api;
