/** A graph on its way into a file: what it holds, and how it looks where the form of the file has a place for that. */
export interface ExportGraph {
  readonly title: string;
  readonly nodes: readonly ExportNode[];
  /** Both ends of each are among the nodes. */
  readonly links: readonly ExportLink[];
}

/** Null and undefined are left out; lists and objects are written as JSON where a form has no place for them. */
export type ExportProperties = Readonly<Record<string, unknown>>;

export interface ExportNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: ExportProperties;
  readonly look?: ExportLook;
}

export interface ExportLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly properties: ExportProperties;
}

export interface ExportLook {
  /** Pixels, y downwards. */
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly size: number;
  /** As #rrggbb. */
  readonly color: string;
}
