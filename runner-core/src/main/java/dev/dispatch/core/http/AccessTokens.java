package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.http.auth.AccessToken;
import dev.dispatch.core.http.auth.AuthError;
import dev.dispatch.core.http.auth.TokenAnswer;
import dev.dispatch.core.http.auth.TokenGrant;
import dev.dispatch.core.secret.SecretRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The access tokens of a run, one for each way to ask for one; asked for once, by whoever comes
 * first.
 */
final class AccessTokens {

  private final SecretRegistry secrets;
  private final InstantSource clock;
  private final Map<HttpAuth.OAuth2, Slot> slots = new ConcurrentHashMap<>();

  AccessTokens(SecretRegistry secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Makes the call that asks for a token. */
  interface Endpoint {
    /** Sends a request; what is issued is named after the owner. */
    HttpResponse ask(HttpRequest request, String owner) throws InterruptedException;
  }

  /** Returns a token that can be sent. */
  AccessToken token(HttpAuth.OAuth2 auth, Endpoint endpoint) throws InterruptedException {
    return slot(auth).get(known -> known.isOver(clock.instant()), endpoint);
  }

  /** Returns another token than the one that a server refused. */
  AccessToken instead(HttpAuth.OAuth2 auth, String refused, Endpoint endpoint)
      throws InterruptedException {
    return slot(auth).get(known -> known.value().equals(refused), endpoint);
  }

  /** Asks for a token whatever is known, and returns the whole answer. */
  HttpResponse login(HttpAuth.OAuth2 auth, Endpoint endpoint) throws InterruptedException {
    return slot(auth).first(endpoint);
  }

  private Slot slot(HttpAuth.OAuth2 auth) {
    return slots.computeIfAbsent(auth, key -> new Slot(new TokenGrant(key, secrets)));
  }

  /** Says whether a token has to be replaced. */
  private interface Stale {
    boolean is(AccessToken token);
  }

  private final class Slot {

    private final TokenGrant grant;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<AccessToken> token = Optional.empty();

    Slot(TokenGrant grant) {
      this.grant = grant;
    }

    AccessToken get(Stale stale, Endpoint endpoint) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        if (token.isEmpty()) {
          first(endpoint);
        } else if (stale.is(token.get())) {
          next(token.get(), endpoint);
        }
        return token.orElseThrow();
      } finally {
        lock.unlock();
      }
    }

    HttpResponse first(Endpoint endpoint) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        HttpResponse response = endpoint.ask(grant.first(), grant.owner());
        token = Optional.of(TokenAnswer.read(response, clock.instant()));
        return response;
      } finally {
        lock.unlock();
      }
    }

    /** A refresh token that is not good any more is no reason to give up. */
    private void next(AccessToken before, Endpoint endpoint) throws InterruptedException {
      if (before.refreshToken().isPresent()) {
        try {
          HttpRequest request = grant.refresh(before.refreshToken().get());
          HttpResponse response = endpoint.ask(request, grant.owner());
          token =
              Optional.of(
                  TokenAnswer.read(response, clock.instant()).orRefreshedBy(before.refreshToken()));
          return;
        } catch (DispatchException refused) {
          if (refused.code() != AuthError.AUTH_TOKEN_REFUSED) {
            throw refused;
          }
        }
      }
      first(endpoint);
    }
  }
}
