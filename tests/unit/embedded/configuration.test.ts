import { expect, test } from "vitest";
import { renderConfiguration } from "#embedded/configuration.ts";
import { neo4jRelease } from "#embedded/neo4j-release.ts";

const render = (version = "5.26.31", readOnly = false) =>
  renderConfiguration({ release: neo4jRelease(version), port: 40_123, readOnly }).split("\n");

test("only loopback Bolt is open, and nothing is reported home", () => {
  expect(render()).toEqual(
    expect.arrayContaining([
      "server.default_listen_address=127.0.0.1",
      "server.bolt.listen_address=127.0.0.1:40123",
      "server.http.enabled=false",
      "server.https.enabled=false",
      "dbms.usage_report.enabled=false",
      "dbms.security.procedures.allowlist=",
      "dbms.security.allow_csv_import_from_file_urls=false",
      "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
    ]),
  );
});

test("no setting is named twice, which strict validation would refuse", () => {
  const names = render("5.26.31", true)
    .filter((line) => line.includes("="))
    .map((line) => line.split("=")[0]);
  expect(names).toHaveLength(new Set(names).size);
});

test("read-only is one more line", () => {
  const added = render("5.26.31", true).filter((line) => !render().includes(line));
  expect(added).toEqual(["server.databases.read_only=neo4j"]);
});

test("the quiet period goes by the name of the release line", () => {
  const quiet = (version: string) => render(version).find((line) => line.includes("quiet_period"));
  expect(quiet("5.26.31")).toBe("internal.dbms.bolt.netty_server_shutdown_quiet_period=0");
  expect(quiet("2026.08.1")).toBe("internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s");
});

test("2025 releases take Java 25 from 2025.10 on", () => {
  expect(neo4jRelease("2025.09.0").javaMajors).toEqual([21]);
  expect(neo4jRelease("2025.10.1").javaMajors).toEqual([21, 25]);
});
