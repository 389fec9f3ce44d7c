/**
 * Runs the scenario folders under {@code src/test/resources/scenarios}: in process, and once more
 * against the packaged application.
 *
 * <p>Start reading at {@link dev.dispatch.testkit.scenario.ScenarioRunner}, which says what is in a
 * folder.
 */
package dev.dispatch.cli.scenario;
