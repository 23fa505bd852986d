/**
 * The environment for a Neo4j that lives for minutes: its Java compiles once and quickly, where the product's goes on
 * to compile better what it runs often. That takes half the time on two cores, and changes nothing else.
 */
export const shortLivedJava: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  JDK_JAVA_OPTIONS: "-XX:TieredStopAtLevel=1",
};
