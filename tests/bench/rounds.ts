type Contestants = Readonly<Record<string, () => Promise<unknown>>>;
type Samples<Of extends Contestants> = { [Name in keyof Of]: Awaited<ReturnType<Of[Name]>>[] };

/**
 * Lets each contestant have its turn in every round, beginning with another one each time, so that whatever else the
 * machine is busy with hits all of them alike.
 *
 * @returns for each contestant what it measured, by round
 */
export async function interleave<Of extends Contestants>(rounds: number, contestants: Of): Promise<Samples<Of>> {
  const turns = Object.entries(contestants);
  const samples: Record<string, unknown[]> = Object.fromEntries(turns.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % turns.length;
    for (const [name, take] of [...turns.slice(first), ...turns.slice(0, first)]) samples[name]?.push(await take());
  }
  return samples as Samples<Of>;
}

/** The milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
