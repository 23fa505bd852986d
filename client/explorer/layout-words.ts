import type { LayoutName } from "#contract/layout-names.ts";

/** Every layout as it is offered, in the order of the list. */
export const LAYOUT_WORDS: readonly { readonly name: LayoutName; readonly label: string; readonly about: string }[] = [
  { name: "stored", label: "As drawn", about: "The drawing that was made for this question." },
  { name: "organic", label: "Organic", about: "What is linked stands together." },
  { name: "type", label: "By type", about: "Companies with companies, initiatives with initiatives." },
  { name: "community", label: "By community", about: "Groups with more links inside than between them." },
  { name: "hierarchy", label: "In layers", about: "From money over capability to initiatives and what comes of them." },
  { name: "radial", label: "Around one", about: "One in the middle, the others by how many links away they are." },
  { name: "time", label: "By time", about: "By the first claim about each, from left to right." },
];
