/**
 * What a module is tested with: the contract that every module keeps, and ports made of memory.
 *
 * <p>Start reading at {@link dev.dispatch.testkit.module.ModuleContractTest} and {@link
 * dev.dispatch.testkit.module.FakeActionContext}.
 */
package dev.dispatch.testkit.module;
