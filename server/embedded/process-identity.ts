import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * A text that only this very process has: process ids are used again, above all after a reboot.
 *
 * @returns undefined when no process with this id is alive
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat === undefined) return (await hasProc()) ? undefined : askPs(pid, "lstart=");
  // The name in parentheses may hold anything, blanks and parentheses too.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const isDead = fields[0] === "Z" || fields[0] === "X";
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return isDead ? undefined : `${boot.trim()} ${fields[19]}`;
}

/** The command line of a process, arguments parted by blanks, or undefined when it cannot be known. */
export async function processCommand(pid: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (line !== undefined) return line.split("\0").join(" ").trim();
  return (await hasProc()) ? undefined : askPs(pid, "command=");
}

async function hasProc(): Promise<boolean> {
  return readFile("/proc/self/stat").then(
    () => true,
    () => false,
  );
}

/** macOS has no /proc. */
async function askPs(pid: number, column: string): Promise<string | undefined> {
  const asked = promisify(execFile)("ps", ["-ww", "-o", column, "-p", String(pid)], {
    env: { LC_ALL: "C", PATH: "/bin:/usr/bin" },
  });
  return asked.then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  );
}
