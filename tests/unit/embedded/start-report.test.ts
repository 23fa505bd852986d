import { expect, test } from "vitest";
import { dataFolder } from "#embedded/data-folder.ts";
import { type EmbeddedFailureCode, fromFileError } from "#embedded/embedded-failure.ts";
import { explainMaven } from "#embedded/maven.ts";
import { explainDebugLog, explainStart } from "#embedded/start-report.ts";

const folder = dataFolder("/data");
const explain = (output: string) => explainStart({ output, ending: "exit code 1", folder, port: 40_123 });
const fileError = (code: string) => Object.assign(new Error(code), { code, path: "/data/x" });

// Each output is what 5.26.31 or a JVM really printed, cut to the lines that matter.
const outputs: Record<string, [output: string, code: EmbeddedFailureCode, says: RegExp]> = {
  "a port that is taken": [
    `ERROR Failed to start Neo4j on 127.0.0.1:7474.
java.lang.RuntimeException: Error starting Neo4j database server at /data/store/databases
Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred while trying to bind to the socket /127.0.0.1:40123
Caused by: io.netty.channel.unix.Errors$NativeIoException: bind(..) failed with error(-98): Address already in use`,
    "port-taken",
    /127\.0\.0\.1:40123.*lsof -i :40123/,
  ],
  "a store that another server holds": [
    `java.lang.RuntimeException: Error starting Neo4j database server at /data/store/databases
Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /data/store/databases/store_lock. Please ensure no other process is using this database`,
    "data-in-use",
    /\/data is in use by another Neo4j.*Stop that one/,
  ],
  "a full disk": [
    `main ERROR Unable to write to stream /data/logs/debug.log for appender DebugLog
Caused by: java.io.IOException: No space left on device`,
    "disk-full",
    /disk that holds \/data is full.*Free some space/,
  ],
  "an unknown setting": [
    `Exception in thread "main" java.lang.IllegalArgumentException: Unrecognized setting. No declared setting with name: no.such.key. Cleanup the config`,
    "bad-config",
    /no\.such\.key.*leave NEO4J_VERSION out/,
  ],
  "more memory asked for than there is": [
    "ERROR Invalid memory configuration - exceeds physical memory. Check the configured values for server.memory.pagecache.size and server.memory.heap.max_size",
    "bad-config",
    /exceeds physical memory.*1\.5 GB/,
  ],
  "a JVM that gets no memory": [
    "Error occurred during initialization of VM\nCould not reserve enough space for 1048576KB object heap",
    "bad-config",
    /Could not reserve enough space.*1\.5 GB/,
  ],
  "transaction logs that are gone": [
    `java.lang.RuntimeException: Error starting Neo4j database server at /data/store/databases
Caused by: org.neo4j.graphdb.DatabaseShutdownException: This database is shutdown.
Caused by: java.lang.RuntimeException: Transaction logs are missing and recovery is not possible.`,
    "corrupt-data",
    /\/data cannot be read.*\(Transaction logs are missing.*Delete \/data.*cypher\/dataset/,
  ],
  "a Java that is too old": [
    "java.lang.UnsupportedClassVersionError: org/neo4j/server/Neo4jCommunity has been compiled by a more recent version",
    "unfit-jdk",
    /too old.*JAVA_HOME/,
  ],
  "anything else": ["Killed by mystery", "crashed", /exit code 1\): Killed by mystery.*debug\.log/],
};

test.each(Object.entries(outputs))("%s is told in one line that says what to do", (_, [output, code, says]) => {
  const failure = explain(output);
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(says);
  expect(failure.message).toMatch(/Or set NEO4J_URI to use a Neo4j that already runs\.$/);
  expect(failure.message).not.toContain("\n");
});

const mavenErrors: Record<string, [errors: string, code: EmbeddedFailureCode, says: RegExp]> = {
  "no network": [
    "Plugin org.apache.maven.plugins:maven-dependency-plugin:3.8.1 or one of its dependencies could not be resolved: Failed to read artifact descriptor: Could not transfer artifact from/to central (https://repo.maven.apache.org/maven2): transfer failed for https://repo.maven.apache.org/x.pom: Unknown host repo.maven.apache.org: Temporary failure in name resolution -> [Help 1]",
    "no-network",
    /: Unknown host repo\.maven\.apache\.org: Temporary failure in name resolution\. Connect.*first start.*settings\.xml/,
  ],
  "no such version": [
    "Failed to execute goal on project embedded-neo4j: Could not resolve dependencies: Could not find artifact org.neo4j:neo4j:jar:5.26.999 in central (https://repo.maven.apache.org/maven2)",
    "bad-config",
    /no Neo4j 5\.26\.31\..*published version/,
  ],
  "a full disk": ["java.io.IOException: No space left on device", "disk-full", /\/lib is full/],
  "a broken Maven": [
    "Error: Could not find or load main class org.codehaus.plexus.classworlds.launcher.Launcher",
    "no-maven",
    /mvn -version/,
  ],
};

test.each(Object.entries(mavenErrors))("Maven's trouble, %s, is told likewise", (_, [errors, code, says]) => {
  const failure = explainMaven(errors, "5.26.31", "/lib");
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(says);
  expect(failure.message).toMatch(/NEO4J_URI/);
});

test("a damaged database is found behind a start that calls itself a success", () => {
  const text = `INFO  [o.n.k.a.DatabaseAvailabilityGuard] [system/00000000] DatabaseId{00000000[system]} is ready.
ERROR [o.n.d.d.DatabaseLifecycles] Failed to start DatabaseId{f8fe65f8[neo4j]}
Caused by: java.lang.IllegalStateException: Failed to load data from legacy metadata store`;
  const json = `{"level":"ERROR","message":"Failed to start DatabaseId{f8fe65f8[neo4j]}","stacktrace":"x\\nCaused by: java.lang.IllegalStateException: Failed to load data from legacy metadata store\\n\\tat y"}`;
  for (const debugLog of [text, json]) {
    expect(explainDebugLog(debugLog, folder)).toMatchObject({
      code: "corrupt-data",
      message: expect.stringContaining("(Failed to load data from legacy metadata store)"),
    });
  }
  expect(explainDebugLog("DatabaseId{f8fe65f8[neo4j]} is ready.", folder)).toBeUndefined();
});

test("trouble with files is told; a bug is passed on as it is", () => {
  expect(fromFileError(fileError("ENOSPC"), "/data")).toMatchObject({ code: "disk-full" });
  expect(fromFileError(fileError("EACCES"), "/data")).toMatchObject({
    code: "bad-config",
    message: expect.stringMatching(/cannot write to \/data\/x \(EACCES\).*right to write to \/data.*NEO4J_URI/),
  });
  const bug = new TypeError("x is not a function");
  expect(fromFileError(bug, "/data")).toBe(bug);
});
