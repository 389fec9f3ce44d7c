/**
 * A small API on loopback, inside the process, so that a job can be tried without a network.
 *
 * <p>It answers what a public placeholder API of the same shape answers, from texts made up by code
 * out of one fixed seed; nothing is stored. It knows {@code dev.dispatch.core.json} and the JDK's
 * HTTP server, and nothing of jobs, runs or the command line. Start reading at {@link
 * dev.dispatch.core.demo.DemoApi}.
 */
package dev.dispatch.core.demo;
