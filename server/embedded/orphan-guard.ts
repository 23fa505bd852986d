import { spawn } from "node:child_process";

// Ends as soon as this process is gone, however it went, because then its standard input ends.
const SCRIPT = `
read -r _
kill -TERM "$1" || exit
for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$1" || exit; done
kill -KILL "$1"
`;

/**
 * Sees to it that a child ends when this process dies without stopping it, even by SIGKILL: a shell waits on a pipe
 * that only this process holds open. Where that fails too, the next start ends the child (see ownership.ts).
 *
 * @returns a function that takes the guard away; call it once the child has ended, before its id can be used again
 */
export function guardOrphan(pid: number): () => void {
  const guard = spawn("/bin/sh", ["-c", SCRIPT, "neo4j-orphan-guard", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    env: { PATH: "/usr/bin:/bin" },
  });
  guard.on("error", () => {});
  guard.stdin.on("error", () => {});
  guard.unref();
  if ("unref" in guard.stdin && typeof guard.stdin.unref === "function") guard.stdin.unref();
  return () => void guard.kill("SIGKILL");
}
