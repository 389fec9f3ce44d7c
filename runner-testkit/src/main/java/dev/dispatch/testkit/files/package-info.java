/**
 * Files that fail on purpose: the fault harness of G-D1 and G-D4.
 *
 * <p>Loop over the operations of a piece of work, as {@link
 * dev.dispatch.testkit.files.RecordingFiles} counts them, and let {@link
 * dev.dispatch.testkit.files.FaultyFiles} fail each in turn.
 */
package dev.dispatch.testkit.files;
