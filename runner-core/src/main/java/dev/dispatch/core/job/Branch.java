package dev.dispatch.core.job;

/**
 * Where a step stands that is a part of another one.
 *
 * @param parent the step that runs it
 * @param name the branch
 */
public record Branch(PlacedStep parent, String name) {}
