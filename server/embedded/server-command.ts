import { join } from "node:path";
import type { ClassArchive } from "./class-archive.ts";
import type { DataFolder } from "./data-folder.ts";
import type { Environment } from "./executable.ts";
import type { Jars } from "./jars.ts";
import type { Jdk } from "./jdk.ts";

/** A command for `spawn`, without a shell. */
export interface ServerCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Environment;
}

const OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
/** JDK_JAVA_OPTIONS is read by Java itself: options that come before those below. */
const PASSED_ON = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JDK_JAVA_OPTIONS"];

/**
 * The command that runs Neo4j in the foreground, logging to stdout.
 *
 * Two flags differ from the packaged server's, each for a failure that was seen:
 * - no `-XX:+ExitOnOutOfMemoryError`: with it one statement that doubles a string 40 times ends the server;
 *   without it the client gets an error within 3 s and the server goes on.
 * - `-Xss4m`: on the default stack a statement nested 200 deep overflows the planner and is never answered.
 */
export function serverCommand(
  jdk: Jdk,
  jars: Jars,
  archive: ClassArchive,
  folder: DataFolder,
  env: Environment,
): ServerCommand {
  const flags = [
    ...["-Xms512m", "-Xmx1g", "-Xss4m", "-XX:+UseG1GC"],
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "--enable-native-access=ALL-UNNAMED",
    // From Java 24 on, Netty's use of Unsafe is announced on stderr at every start.
    ...(jdk.major >= 24 ? ["--sun-misc-unsafe-memory-access=allow"] : []),
    ...["-Dio.netty.tryReflectionSetAccessible=true", "-Dlog4j2.disable.jmx=true"],
    `-XX:ErrorFile=${join(folder.path, "logs/jvm-crash-%p.log")}`,
    ...archive.flags,
  ];
  const passedOn = Object.fromEntries(PASSED_ON.map((name) => [name, env[name]]));
  return {
    file: jdk.java,
    args: [...flags, jars.mainClass, homeArgument(folder), `--config-dir=${folder.conf}`, "--console-mode"],
    // The class path goes by environment: 200 jars on the command line would drown `ps`.
    env: { ...passedOn, CLASSPATH: jars.classPath },
  };
}

/** The argument by which a running Neo4j is recognised as the one of this data folder. */
export function homeArgument(folder: Pick<DataFolder, "path">): string {
  return `--home-dir=${folder.path}`;
}
