package dev.dispatch.core.module.importer;

/**
 * Something that could not be carried over, or only in part.
 *
 * @param place where it stands in what was imported
 * @param what what it is, and what was done instead
 */
public record ImportNote(String place, String what) {}
