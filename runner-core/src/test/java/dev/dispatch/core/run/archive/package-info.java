/** Runs on their way from one folder to another, some of them hostile. */
package dev.dispatch.core.run.archive;
