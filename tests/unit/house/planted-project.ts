import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** What the linter reads besides the modules. */
const RULES = ["biome.json", ".biome", "package.json", "tsconfig.json"];

export interface Complaint {
  readonly path: string;
  readonly line: number;
  /** The rule's path, such as `lint/style/noRestrictedImports`. */
  readonly rule: string;
  readonly severity: string;
}

/**
 * What the project's own linter says of modules that are not the project's: `modules` maps a path to its text.
 * They are laid out in a folder of their own under our rules and linted in one run; ordered by path and line.
 */
export function lintPlanted(modules: Readonly<Record<string, string>>): readonly Complaint[] {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    for (const name of RULES) cpSync(join(root, name), join(folder, name), { recursive: true });
    for (const [path, text] of Object.entries(modules)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return complaints(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function complaints(folder: string): readonly Complaint[] {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const options = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
    cwd: folder,
    encoding: "utf8",
    // It has much to say.
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith("{")) throw new Error(`Biome did not lint: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics
    .map(({ category: rule, severity, location }) => ({
      path: location.path,
      line: location.start.line,
      rule,
      severity,
    }))
    .sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

interface Diagnostic {
  readonly category: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}
