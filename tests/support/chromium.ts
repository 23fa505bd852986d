import { type ExecFileSyncOptions, execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, type BrowserServer, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The same drawing everywhere: the wrappers of distributions push 2D canvases through the GPU's stand-in. */
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu-rasterization",
  "--disable-accelerated-2d-canvas",
];

/**
 * Where Chromium is, with a font for Chinese beside it; as root on Debian both are installed where they are missing.
 * @throws Error telling how to install them by hand
 */
export function ensureChromium(): string {
  if (!chromiumPath()) install("chromium");
  if (!hasChineseFont()) install("fonts-noto-cjk", "fontconfig");
  const path = chromiumPath();
  if (!path) throw new Error(`Chromium was installed, but none is at ${PLACES.join(" or ")}. Set CHROME_PATH to it.`);
  return path;
}

/** A browser with a fresh profile; the caller closes it. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A browser that several processes can use, each through its `wsEndpoint()`; the caller closes it. */
export function serveChromium(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: FLAGS, host: "127.0.0.1" });
}

function chromiumPath(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH is ${CHROME_PATH}, where nothing is.`);
  return CHROME_PATH || PLACES.find(existsSync);
}

/** Off Linux the system's own fonts have Chinese. */
function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" }).stdout?.trim());
}

function install(...packages: readonly string[]): void {
  const names = packages.join(" ");
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error(`The browser tests need ${names}. Install it, or set CHROME_PATH to a Chromium or Chrome.`);
  }
  console.error(`Installing ${names} for the browser tests…`);
  const options: ExecFileSyncOptions = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}
