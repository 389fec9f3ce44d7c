package dev.dispatch.bench.process;

/**
 * What one process took.
 *
 * @param wallMs from its start to its end, in milliseconds
 * @param cpuMs user and system time of it and its children, in milliseconds
 * @param peakMb the greatest resident memory of one of them, in MiB
 */
public record Sample(double wallMs, double cpuMs, double peakMb) {}
