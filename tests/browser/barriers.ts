import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

interface Looking {
  /** The rules to look by; all unless given. */
  readonly rules?: readonly string[];
  /** The part of the page to look at, as a selector. */
  readonly within?: string;
}

/** For a page that was looked at in other colours already: only they have changed. */
export const COLOURS: Looking = { rules: ["color-contrast"] };

/** What axe finds serious or critical on a page, by rule and place. */
export async function barriers(page: Page, { rules, within }: Looking = {}): Promise<readonly string[]> {
  // Naming each place where all is well takes longer than looking.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (rules) axe.withRules([...rules]);
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}
