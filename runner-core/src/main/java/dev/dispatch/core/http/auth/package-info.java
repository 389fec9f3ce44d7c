/**
 * Proofs of who sends a request: the Basic pair, AWS signatures, access tokens.
 *
 * <p>Knows texts, times and secrets, and no transport; {@code core.http} puts what is made here
 * into requests and makes the token calls. Start reading at {@link
 * dev.dispatch.core.http.auth.SigV4} and {@link dev.dispatch.core.http.auth.TokenGrant}.
 */
package dev.dispatch.core.http.auth;
