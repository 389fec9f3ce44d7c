/**
 * What is measured beside dispatch: the server that everything talks to, and loops that do nothing
 * but call it.
 *
 * <p>Each class here is the main class of a process of its own.
 */
package dev.dispatch.bench.load;
