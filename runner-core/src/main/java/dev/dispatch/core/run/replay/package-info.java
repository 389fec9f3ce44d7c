/**
 * Runs a recorded run again without the network: the same engine on the recorded answers, time,
 * memory and random values, and says whether it did the same.
 *
 * <p>Masks stand in for the secrets that are not on record. Start reading at {@link
 * dev.dispatch.core.run.replay.Replay}.
 */
package dev.dispatch.core.run.replay;
