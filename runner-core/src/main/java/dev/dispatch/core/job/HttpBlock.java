package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Size;
import java.util.Map;
import java.util.Optional;

/** How the requests of a run are made, once its placeholders are resolved. */
@Description("How requests are made; any field may be a placeholder.")
public record HttpBlock(
    @Description("What relative URLs are relative to.") @Size(min = 1) Optional<String> baseUrl,
    @Description("Header fields that every request carries.") @Default("{}")
        Map<String, String> defaultHeaders,
    @Description("The time a call may take, in milliseconds.") @Range(min = 1, max = 3_600_000)
        Optional<Long> timeoutMs,
    @Description("The time a connection may take, in milliseconds.") @Range(min = 1, max = 600_000)
        Optional<Long> connectTimeoutMs,
    @Description("Which redirects are followed.") @Default("\"same-origin\"")
        RedirectPolicy redirects,
    @Description("When steps are tried again that do not say so themselves.") Optional<Retry> retry,
    @Description("Certificates in PEM files.") Optional<Tls> tls,
    @Description("The URL of an HTTP proxy, http://host:port.") Optional<String> proxy,
    @Description("The largest response body, in decoded bytes.") @Range(min = 1, max = 268_435_456)
        Optional<Long> maxBodyBytes,
    @Description("The largest response body that is saved to a file, in bytes; 1 GiB by default.")
        @Range(min = 1, max = 1_099_511_627_776L)
        Optional<Long> maxSaveBytes) {

  /** Which redirects are followed. */
  public enum RedirectPolicy {
    SAME_ORIGIN,
    NONE,
    FOLLOW
  }

  /** Certificates in PEM files, relative to the job file's folder. */
  @Description("Certificates in PEM files, relative to the job file's folder.")
  public record Tls(
      @Description("Further certificate authorities to trust.") @Format(Format.FILE)
          Optional<String> caFile,
      @Description("The client's certificate.") @Format(Format.FILE) Optional<String> certFile,
      @Description("The client's private key.") @Format(Format.FILE) Optional<String> keyFile) {}
}
