/**
 * Secrets known by value: a registry of them, and a redactor that puts {@code [secret:<name>]} in
 * their place wherever they turn up, in whatever common encoding (G-C1 to G-C4).
 *
 * <p>A text is read by one Aho-Corasick automaton over the secrets and their base64 and hex forms;
 * wherever an escape of JSON, URL or XML begins, a second reading goes on beside it over the
 * unescaped text. Knows nothing else of the runner. Start reading at {@link
 * dev.dispatch.core.secret.SecretRegistry}, then {@link dev.dispatch.core.secret.SecretScan}.
 */
package dev.dispatch.core.secret;
