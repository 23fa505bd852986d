import { faultText } from "#dataset/fault.ts";
import { ChangedFile, importBatches } from "#dataset/import/import-batches.ts";
import { type CheckedImport, checkImport } from "#dataset/import/import-check.ts";
import { LoadRefusal } from "#graph/load/load-refusal.ts";
import { writeImport } from "#graph/write-import.ts";

type ImportCheck =
  | { readonly ok: true; readonly checked: CheckedImport; readonly lines: readonly string[] }
  | { readonly ok: false; readonly lines: readonly string[] };

/** Checks what `--import` names and says in lines what was found: counts and what was left out, or the faults. */
export async function readImport(file: string, signal: AbortSignal): Promise<ImportCheck> {
  const reading = await checkImport(file, signal);
  if (!reading.ok) {
    const { faults, total } = reading;
    const rest = total - faults.length;
    const more = rest > 0 ? [`… and ${rest.toLocaleString("en-US")} more`] : [];
    const end = `${total.toLocaleString("en-US")} ${total === 1 ? "fault" : "faults"}; nothing was written.`;
    return { ok: false, lines: [...faults.map(faultText), ...more, end] };
  }
  const { checked } = reading;
  const [nodes, relationships] = [checked.nodes, checked.relationships].map((count) => count.toLocaleString("en-US"));
  const found = `${file}: nodes ${nodes}, relationships ${relationships}; no faults. Import "${checked.name}".`;
  return { ok: true, checked, lines: [found, ...checked.notes] };
}

/**
 * Writes what was checked; see `writeImport`.
 *
 * @throws LoadRefusal also where a file is no longer what was checked
 */
export async function writeChecked(
  checked: CheckedImport,
  { driver, database }: { readonly driver: Parameters<typeof writeImport>[0]; readonly database: string },
  options: Parameters<typeof writeImport>[3],
): Promise<void> {
  const { name, nodes, relationships } = checked;
  const content = { name, nodes, relationships, batches: importBatches(checked) };
  await writeImport(driver, database, content, options).catch((failure: unknown) => {
    throw failure instanceof ChangedFile ? new LoadRefusal(failure.message, { cause: failure }) : failure;
  });
}
