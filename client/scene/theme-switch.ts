import type { Theme } from "./scene.ts";

/** What the reader asked for; "auto" follows the system. */
export const THEME_CHOICES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const KEY = "atlas-theme";
const ATTRIBUTE = "data-mantine-color-scheme";

/** Light or dark: the reader's choice, kept in this browser and never in the address, or else the system's. */
export class ThemeSwitch {
  #choice: ThemeChoice;
  readonly #dark: MediaQueryList;
  readonly #root: HTMLElement;
  readonly #listeners = new Set<() => void>();

  constructor(root: HTMLElement, dark: MediaQueryList) {
    this.#root = root;
    this.#dark = dark;
    this.#choice = remembered();
    dark.addEventListener("change", () => this.#apply());
    this.#apply();
  }

  readonly theme = (): Theme => (this.#choice === "auto" ? (this.#dark.matches ? "dark" : "light") : this.#choice);
  readonly choice = (): ThemeChoice => this.#choice;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    remember(choice);
    this.#apply();
  }

  /** From auto to light to dark and round again. */
  readonly turn = (): void => {
    const next = THEME_CHOICES[(THEME_CHOICES.indexOf(this.#choice) + 1) % THEME_CHOICES.length];
    this.choose(next ?? "auto");
  };

  #apply(): void {
    this.#root.setAttribute(ATTRIBUTE, this.theme());
    for (const listener of this.#listeners) listener();
  }
}

/** Storage may be forbidden; the choice then lasts as long as the page. */
function remembered(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return THEME_CHOICES.find((choice) => choice === kept) ?? "auto";
  } catch {
    return "auto";
  }
}

function remember(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    return;
  }
}
