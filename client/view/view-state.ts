import type { Expansion } from "#contract/expansion.ts";
import { ENTITY_KINDS, FLOWS, type Flow } from "#contract/kinds.ts";
import type { PathChoice } from "#contract/path.ts";
import { type Arrangement, UNARRANGED } from "./arrangement.ts";
import type { Filter } from "./filter.ts";
import { type LayoutChoice, STORED_LAYOUT } from "./layout-choice.ts";
import { DEFAULT_LENS, type LensTable, lensTable, subjectParam } from "./lens-table.ts";
import { NO_STYLE, type StyleRules } from "./style-rules.ts";

/** What is being looked at: all that the address bar holds, and nothing else. */
export interface ViewState extends Arrangement {
  /** Kept where no lens has the name, so that it can be said. */
  readonly lens: string;
  /** Every parameter the lens declares, defaults filled in. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly select: string | undefined;
  /** Whose neighbours are drawn as well, each entity once, in the order in which they were asked for. */
  readonly expansions: readonly Expansion[];
  /** The ways between entities that are drawn and lit as well, each beginning where the one before ends. */
  readonly ways: readonly PathChoice[];
  /** A second entity to see through the same lens, beside the first. */
  readonly compare: string | undefined;
  /** Another view beside this one, as its address has it after the `?`; empty for the first picture. Never with `compare`. */
  readonly beside: string | undefined;
  /** In drawing order, those of other databases by their names, without doubles; so are the flows. */
  readonly hiddenKinds: readonly string[];
  readonly hiddenFlows: readonly Flow[];
  readonly hideHedged: boolean;
  readonly hideDisputed: boolean;
  /** By which rules the picture is drawn otherwise than as ever. */
  readonly style: StyleRules;
  /** What else is asked of what is shown, one filter a facet, in their order. */
  readonly filters: readonly Filter[];
  /** What is left out stays in the picture, pale. */
  readonly dim: boolean;
  /** The day, ISO, up to which claims count; undefined where all of them do. */
  readonly day: string | undefined;
  readonly layout: LayoutChoice;
  /** A table stands in the place of the picture. */
  readonly table: boolean;
  /** What the console is open with; undefined while it is closed. */
  readonly query: WrittenQuery | undefined;
  /** Where in which story one is, from 1; lens and parameters are then those of the step, and not in the address. */
  readonly story: { readonly id: string; readonly step: number } | undefined;
}

/** A statement of Cypher with what was typed for its parameters, by name; an empty one is that of what is drawn. */
export interface WrittenQuery {
  readonly cypher: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What opens the console with the statement of what is drawn. */
export const THE_VIEW: WrittenQuery = { cypher: "", params: {} };

/** The view of a lens before anybody touched it; of no parameters where the lens is unknown. */
export function lensView(lens: string = DEFAULT_LENS, lenses: LensTable = lensTable): ViewState {
  const declared = Object.entries(lenses.get(lens)?.params ?? {});
  return {
    lens,
    params: Object.fromEntries(declared.map(([name, param]) => [name, param.default])),
    expansions: [],
    ways: [],
    select: undefined,
    compare: undefined,
    beside: undefined,
    hiddenKinds: [],
    hiddenFlows: [],
    hideHedged: false,
    hideDisputed: false,
    style: NO_STYLE,
    filters: [],
    dim: false,
    day: undefined,
    layout: STORED_LAYOUT,
    table: false,
    query: undefined,
    story: undefined,
    ...UNARRANGED,
  };
}

/** The id the lens is about, for example co:alibaba; undefined for a lens about nothing in particular. */
export function viewSubject(view: ViewState, lenses: LensTable = lensTable): string | undefined {
  const subject = subjectParam(lenses.get(view.lens));
  const value = subject && view.params[subject.name];
  return typeof value === "string" ? value : undefined;
}

/** The parameters of the second picture of a comparison; undefined where there is none. */
export function comparedParams(view: ViewState, lenses: LensTable = lensTable): ViewState["params"] | undefined {
  const subject = subjectParam(lenses.get(view.lens));
  if (!subject || view.compare === undefined) return undefined;
  return { ...view.params, [subject.name]: view.compare };
}

/** The kinds or flows without one, or with it again, in drawing order; what the atlas does not know comes last, by its name. */
export function toggled<Name extends string>(hidden: readonly Name[], name: Name): readonly Name[] {
  const next = hidden.includes(name) ? hidden.filter((other) => other !== name) : [...hidden, name];
  return inDrawingOrder(next);
}

/** Kinds or flows in drawing order, each once; what the atlas does not know comes last, by its name. */
export function inDrawingOrder<Name extends string>(names: readonly Name[]): readonly Name[] {
  const order: readonly string[] = [...Object.keys(ENTITY_KINDS), ...FLOWS];
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...new Set(names)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
