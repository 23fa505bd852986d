/** A sum of US dollars in three digits, such as "$2.5 bn". */
export function sumWords(dollars: number): string {
  const [size, name] = (
    [
      [1e12, " trn"],
      [1e9, " bn"],
      [1e6, " m"],
    ] as const
  ).find(([one]) => dollars >= one) ?? [1, ""];
  return `$${Number((dollars / size).toPrecision(3)).toLocaleString("en")}${name}`;
}
