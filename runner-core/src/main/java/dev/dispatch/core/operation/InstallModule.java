package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.bundle.ZipError;
import dev.dispatch.core.module.LockedSource;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.install.BundleError;
import dev.dispatch.core.module.install.BundleInstaller;
import dev.dispatch.core.module.install.TrustedKeys;
import dev.dispatch.core.registry.RegistryError;
import dev.dispatch.core.registry.RegistryModules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Installs a module into the home, from a registry or a bundle: whole or not at all. */
public final class InstallModule implements Operation<InstallModule.Input, InstallModule.Output> {

  /** Which module, and what is required of it. */
  public record Input(
      @Option(label = "file") @Description("The bundle, a *.dpmod.zip.") Optional<String> bundle,
      @Description("A module in the registry: petstore, or @acme/petstore for one in a scope.")
          Optional<String> name,
      @Option(
              value = {"--version", "--module-version"},
              label = "range")
          @Description("The version, a range such as ^1.2, or a tag; the latest by default.")
          Optional<String> moduleVersion,
      @Description("Ask no registry; take what was downloaded before.") @Default("false")
          boolean offline,
      @Description("Refuse it unless a key of 'trustedKeys' in the home's config.json signed it.")
          @Default("false")
          boolean requireSignature,
      @Description("Take the place of the same version with other content.") @Default("false")
          boolean replace,
      @Default("{}") EnvironmentOptions environment) {}

  /** What is installed now. */
  public record Output(
      @Description("The module's name.") String name,
      @Description("Its semantic version.") String version,
      @Description("Where it is.") String installDir,
      @Description("SHA-256 of the list of its files, as approved now.") String digest,
      @Description("The registry, package and digest that it came from; null for a file.")
          Optional<LockedSource> source,
      @Description("False where the very same was installed already.") boolean changed,
      @Description("SHA-256 of the public key that signed it; null without.")
          Optional<String> signedBy,
      @Description("Whether that key is trusted.") boolean trusted,
      @Description("Its actions, by key.") List<String> actions,
      @Description("The hosts that it says it talks to.") List<String> hosts) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.install",
            "Install a module from a registry or a bundle",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            BundleError.BUNDLE_NOT_FOUND,
            BundleError.BUNDLE_INVALID,
            BundleError.BUNDLE_VERSION_TAKEN,
            BundleError.BUNDLE_SIGNATURE_INVALID,
            BundleError.BUNDLE_SIGNATURE_REQUIRED,
            BundleError.CONFIG_INVALID,
            ZipError.ZIP_DIGEST_MISMATCH,
            ModuleRegistryError.MODULE_LOCK_INVALID,
            OperationError.OPERATION_OPTIONS_CONFLICT,
            RegistryError.REGISTRY_NOT_CONFIGURED,
            RegistryError.REGISTRY_VARIABLE_MISSING,
            RegistryError.REGISTRY_URL_INSECURE,
            RegistryError.REGISTRY_NAME_INVALID,
            RegistryError.REGISTRY_UNAUTHORIZED,
            RegistryError.REGISTRY_FORBIDDEN,
            RegistryError.REGISTRY_UNAVAILABLE,
            RegistryError.REGISTRY_REPLY_INVALID,
            RegistryError.REGISTRY_PACKAGE_NOT_FOUND,
            RegistryError.REGISTRY_VERSION_NOT_FOUND,
            RegistryError.REGISTRY_NOT_CACHED,
            RegistryError.REGISTRY_INTEGRITY_MISSING,
            RegistryError.REGISTRY_INTEGRITY_MISMATCH,
            RegistryError.REGISTRY_PACKAGE_INVALID)
        .examples(
            "dispatch module install --name petstore --version ^1.2",
            "dispatch module install --bundle petstore-1.0.0.dpmod.zip",
            "dispatch module install --bundle petstore-1.0.0.dpmod.zip --require-signature");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    if (input.bundle().isPresent() == input.name().isPresent()) {
      throw new OperationFailure(
          OperationError.OPERATION_OPTIONS_CONFLICT,
          "A module is installed from a bundle or by its name: one of the two.",
          "Give --bundle <file>, or --name <name> for one in the registry.");
    }
    BundleInstaller.Installed installed =
        input.bundle().isPresent()
            ? fromBundle(context, input)
            : fromRegistry(input.environment().applyTo(context), input);
    return Outcome.of(
        output(installed),
        NextCommand.read(
            "see its actions and jobs", "module", "inspect", installed.module().name()));
  }

  private static BundleInstaller.Installed fromBundle(OperationContext context, Input input) {
    BundleInstaller.Policy policy =
        new BundleInstaller.Policy(
            TrustedKeys.load(context.workspace().home()),
            input.requireSignature(),
            input.replace());
    return new BundleInstaller(context.workspace().userModules())
        .install(OutputFile.of(context, input.bundle().orElseThrow()), policy);
  }

  private static BundleInstaller.Installed fromRegistry(OperationContext context, Input input)
      throws InterruptedException {
    String name = input.name().orElseThrow();
    try (RegistryModules registry = context.openRegistry(input.offline())) {
      try {
        return registry.install(
            name,
            input.moduleVersion().stream().toList(),
            new RegistryModules.Policy(input.requireSignature(), input.replace()));
      } catch (DispatchException e) {
        throw e.code() == RegistryError.REGISTRY_UNAVAILABLE && registry.isKnownOffline(name)
            ? new OperationFailure(e, offline(input, name))
            : e;
      }
    }
  }

  private static NextCommand offline(Input input, String name) {
    return NextCommand.write(
            "install what was downloaded before", "module", "install", "--name", name)
        .with(input.moduleVersion().stream().flatMap(v -> Stream.of("--version", v)).toList())
        .with(List.of("--offline"));
  }

  private static Output output(BundleInstaller.Installed installed) {
    return new Output(
        installed.module().name(),
        installed.module().version(),
        installed.folder().toString(),
        installed.module().digest(),
        installed.module().source(),
        installed.changed(),
        installed.module().signedBy(),
        installed.trusted(),
        installed.actions(),
        installed.hosts());
  }
}
