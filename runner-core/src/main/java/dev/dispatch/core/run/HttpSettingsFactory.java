package dev.dispatch.core.run;

import dev.dispatch.core.http.HttpLimits;
import dev.dispatch.core.http.HttpSettings;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.http.Redirects;
import dev.dispatch.core.http.TlsFiles;
import dev.dispatch.core.job.HttpBlock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Turns the http block of a job into the settings of its transport. */
final class HttpSettingsFactory {

  private HttpSettingsFactory() {}

  /** Opens the transport of a run; no connection is made yet. */
  static HttpTransport open(RunPlan plan, RunPorts ports) {
    HttpSettings settings =
        settings(plan.httpSettings(), plan.job().folder())
            .userAgent("dispatch/" + plan.identity().cliVersion())
            .scope(ports.scopes().requests());
    return ports
        .playback()
        .map(playback -> HttpTransport.replaying(settings, ports.secrets(), playback))
        .orElseGet(
            () -> new HttpTransport(settings, ports.secrets(), ports.clock(), ports.nanos()));
  }

  private static HttpSettings settings(HttpBlock block, Path folder) {
    HttpSettings settings =
        HttpSettings.DEFAULT
            .defaultHeaders(block.defaultHeaders())
            .limits(limits(block))
            .redirects(redirects(block.redirects()))
            .tls(block.tls().map(tls -> files(tls, folder)).orElse(TlsFiles.NONE));
    settings = block.baseUrl().map(settings::baseUrl).orElse(settings);
    return block.proxy().map(settings::proxy).orElse(settings);
  }

  private static HttpLimits limits(HttpBlock block) {
    HttpLimits limits = HttpLimits.DEFAULT;
    limits = block.timeoutMs().map(Duration::ofMillis).map(limits::callTimeout).orElse(limits);
    limits =
        block.connectTimeoutMs().map(Duration::ofMillis).map(limits::connectTimeout).orElse(limits);
    limits = block.maxBodyBytes().map(limits::maxBodyBytes).orElse(limits);
    return block.maxSaveBytes().map(limits::maxSaveBytes).orElse(limits);
  }

  private static Redirects redirects(HttpBlock.RedirectPolicy policy) {
    return switch (policy) {
      case SAME_ORIGIN -> Redirects.SAME_ORIGIN;
      case NONE -> Redirects.NONE;
      case FOLLOW -> Redirects.FOLLOW;
    };
  }

  private static TlsFiles files(HttpBlock.Tls tls, Path folder) {
    return new TlsFiles(
        resolve(tls.caFile(), folder),
        resolve(tls.certFile(), folder),
        resolve(tls.keyFile(), folder));
  }

  private static Optional<Path> resolve(Optional<String> file, Path folder) {
    return file.map(folder::resolve);
  }
}
