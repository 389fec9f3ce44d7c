package dev.dispatch.core.run.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.bundle.DigestList;
import dev.dispatch.core.bundle.ZipError;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.bundle.ZipReader;
import dev.dispatch.core.bundle.ZipWriter;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.fixture.RunFolder;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.store.RunIndex;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunArchiveTest {

  private static final String ID = "20260102-030405-job-run-6780001";

  @TempDir Path root;
  private final SecretRegistry known = new SecretRegistry();
  private RunFolder run;
  private Path archive;
  private Path elsewhere;

  @BeforeEach
  void run() {
    run = RunFolder.ended(root.resolve("here"), ID, "SUCCESS");
    run.step("s", "{'id':1}").call("s", "GET", "http://h", 200, "{'id':1}");
    archive = root.resolve("a.run.zip");
    elsewhere = root.resolve("elsewhere");
  }

  @Test
  void comesBackAsItWas() throws IOException {
    export();

    Path back = new RunImport(elsewhere).take(archive);

    assertThat(contents(back)).isEqualTo(contents(run.directory()));
    assertThat(new RunStore(elsewhere).ids()).containsExactly(ID);
    assertThat(RunIndex.in(elsewhere).isCurrent()).isTrue();
  }

  @Test
  void isTheSameBytesEachTime() {
    export();
    String first = Sha256.of(archive);
    export();

    assertThat(Sha256.of(archive)).isEqualTo(first);
  }

  @Test
  void holdsNeitherLockNorLink() throws IOException {
    run.file("run.lock", "");
    Files.createSymbolicLink(run.directory().resolve("calls/link"), Path.of("nowhere"));
    export();

    try (ZipReader zip = ZipReader.open(archive, ZipLimits.RUN)) {
      assertThat(zip.items()).noneMatch(item -> item.name().matches(".*(lock|link)"));
    }
  }

  @Test
  void aSecretThatIsKnownIsADoubt() {
    known.register("api.token", "correct-horse-battery");
    run.file("calls/001_x.request.txt", "token=correct%2dhorse%2Dbattery");

    assertThat(doubts()).containsExactly("the value of [secret:api.token]");
  }

  @Test
  void aValueUnderASecretNameIsADoubt() {
    run.step("t", "{'api_key':'abcdefgh12345678'}");

    assertThat(doubts()).containsExactly("a value under the name 'api_key'");
  }

  @Test
  void aHeaderWithASecretNameIsADoubt() {
    run.file(
        "http_calls.jsonl",
        "{'request':{'headers':[{'name':'Authorization','value':'Bearer abcdefgh'}]}}\n");

    assertThat(doubts()).containsExactly("a value under the name 'Authorization'");
  }

  @Test
  void masksReferencesAndDeclarationsAreNone() {
    run.step("t", "{'token':'[secret:cookie.session]','password':'','sid':'short'}");
    run.file(
        "job.case.input.json",
        "{'credentials':{'a':{'fromEnv':{'password':'PASSWORD_VARIABLE'}}},"
            + "'inputs':{'token':{'type':'string','secret':true}},"
            + "'scenario':{'steps':[{'payload':{'token':'${input.token}'}}]}}");

    assertThat(doubts()).isEmpty();
  }

  @Test
  void tokensOfKnownFormsAreDoubtsUnderAnyName() {
    run.step("t", "{'text':'see eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.abcdefghijk'}");

    assertThat(doubts()).containsExactly("a JSON web token");
  }

  @Test
  void whatIsDoubtfulCanBeMasked() throws IOException {
    run.step("t", "{'api_key':'abcdefgh12345678'}");
    RunExport export = new RunExport(run.record(), known);
    export.doubts();
    export.writeTo(archive);

    Path back = new RunImport(elsewhere).take(archive);

    assertThat(contents(back).get("step-results.json")).contains("[secret:found.api_key]");
    assertThat(String.join("", contents(back).values())).doesNotContain("abcdefgh12345678");
  }

  @Test
  void aRunThatIsThereStays() {
    export();

    assertThatThrownBy(() -> new RunImport(root.resolve("here")).take(archive))
        .isInstanceOfSatisfying(
            DispatchException.class,
            refused -> assertThat(refused.code()).isEqualTo(RunError.RUN_ALREADY_THERE));
  }

  @Test
  void anArchiveWhoseFileWasChangedIsRefused() {
    pack(Map.of("meta.json", "{}", "job.case.input.json", "{}"), "meta.json", "{\"changed\":1}");

    refuses(ZipError.ZIP_DIGEST_MISMATCH.name());
  }

  @Test
  void anArchiveWithAFileMoreIsRefused() {
    pack(Map.of("meta.json", "{}", "job.case.input.json", "{}"), "extra.json", "{}");

    refuses(ZipError.ZIP_DIGEST_MISMATCH.name());
  }

  @Test
  void anArchiveThatIsNoRunIsRefused() {
    pack(Map.of("readme.txt", "hello"), "readme.txt", "hello");

    refuses(RunError.RUN_ARCHIVE_INVALID.name());
  }

  @Test
  void anArchiveOfTwoFoldersIsRefused() {
    new ZipWriter(ZipLimits.RUN)
        .add(ID + "/SHA256SUMS", bytes(""))
        .add("other/file", bytes(""))
        .writeTo(archive);

    refuses(RunError.RUN_ARCHIVE_INVALID.name());
  }

  @Test
  void whatAKilledImportLeftIsNoRunAndIsNoHindrance() throws IOException {
    export();
    Path left = Files.createDirectories(elsewhere.resolve(".import").resolve(ID).resolve(ID));
    Files.writeString(left.resolve("meta.json"), "half");

    assertThat(new RunStore(elsewhere).ids()).isEmpty();
    assertThat(contents(new RunImport(elsewhere).take(archive)))
        .isEqualTo(contents(run.directory()));
  }

  private void export() {
    new RunExport(run.record(), known).writeTo(archive);
  }

  private List<String> doubts() {
    return new RunExport(run.record(), known).doubts().stream().map(Doubt::why).toList();
  }

  /** Packs files with their digests, then one more, or another in the place of one. */
  private void pack(Map<String, String> listed, String name, String text) {
    Map<String, String> files = new TreeMap<>(listed);
    TreeMap<String, String> digests = new TreeMap<>();
    files.forEach((file, content) -> digests.put(file, Sha256.of(bytes(content))));
    files.put(name, text);
    ZipWriter zip = new ZipWriter(ZipLimits.RUN);
    files.forEach((file, content) -> zip.add(ID + "/" + file, bytes(content)));
    zip.add(ID + "/SHA256SUMS", new DigestList(digests).bytes()).writeTo(archive);
  }

  private void refuses(String code) {
    assertThatThrownBy(() -> new RunImport(elsewhere).take(archive))
        .isInstanceOfSatisfying(
            DispatchException.class, refused -> assertThat(refused.code().name()).isEqualTo(code));
    assertThat(elsewhere.resolve(ID)).doesNotExist();
    assertThat(elsewhere.resolve(".import").resolve(ID)).doesNotExist();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
