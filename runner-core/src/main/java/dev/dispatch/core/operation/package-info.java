/**
 * Everything a person or an agent can ask of dispatch, one class an operation.
 *
 * <p>May use every other package of the core; knows no terminal. The command line, the JSON
 * schemas, the reference pages and the completion scripts are projections of the {@link
 * dev.dispatch.core.operation.OperationRegistry}. Start reading at {@link
 * dev.dispatch.core.operation.Operation}.
 */
package dev.dispatch.core.operation;
