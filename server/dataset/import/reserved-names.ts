/** Labels by which the atlas knows its own nodes; a stranger among them would be taken for a fact. */
const LABELS: ReadonlySet<string> = new Set([
  ...["Entity", "Claim", "Source", "Metric", "Arrangement", "Dataset"],
  ...["Criterion", "Observation", "Assessment", "Review", "Imported", "AtlasImport"],
]);
/** Properties by which the atlas and its imports know what they wrote. */
const KEYS: ReadonlySet<string> = new Set(["atlas", "import", "importRun"]);
const SOUND = /^[^\p{Cc}`]{1,100}$/u;

/** A fault: what, and how to mend it. */
type Remark = readonly [what: string, mend: string];

/** What is wrong with a label, if anything. */
export function labelRemark(label: string): Remark | undefined {
  if (LABELS.has(label)) return [`label "${label}" is the atlas's own`, `Choose another, such as "My${label}".`];
  return nameRemark("label", label);
}

/** What is wrong with a relationship's type, if anything. */
export function typeRemark(type: string): Remark | undefined {
  return nameRemark("type", type);
}

/** What is wrong with a property's name, if anything; the id of a node is a property already. */
export function keyRemark(key: string, kind: "node" | "relationship"): Remark | undefined {
  if (KEYS.has(key) || (key === "id" && kind === "node"))
    return [`property "${key}" is written by the import itself`, "Give it another name."];
  return nameRemark("property", key);
}

function nameRemark(what: string, name: string): Remark | undefined {
  if (SOUND.test(name)) return undefined;
  const shown = JSON.stringify(name.slice(0, 40));
  return [`${what} ${shown} is no name`, "Write 1 to 100 characters without backticks and control characters."];
}
