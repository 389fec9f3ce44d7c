package dev.dispatch.core.module;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.CallResult;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.Memory;
import dev.dispatch.api.StepInfo;
import dev.dispatch.api.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The context of actions that use none. */
final class NoContext implements ActionContext {

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("the actions of these tests need no context");
  }

  @Override
  public StepInfo step() {
    throw unused();
  }

  @Override
  public HttpClient http() {
    throw unused();
  }

  @Override
  public Memory memory() {
    throw unused();
  }

  @Override
  public <C extends Record> Optional<C> credential(Class<C> type) {
    throw unused();
  }

  @Override
  public CallResult call(String actionKey, Map<String, ?> payload, int attempt) {
    throw unused();
  }

  @Override
  public Expressions expressions() {
    throw unused();
  }

  @Override
  public void activity(String line) {
    throw unused();
  }

  @Override
  public void progress(String line) {
    throw unused();
  }

  @Override
  public InstantSource clock() {
    throw unused();
  }

  @Override
  public RandomGenerator random() {
    throw unused();
  }

  @Override
  public void sleep(Duration duration) {
    throw unused();
  }

  @Override
  public Path file(String path) {
    throw unused();
  }

  @Override
  public void registerSecret(String name, String value) {
    throw unused();
  }
}
