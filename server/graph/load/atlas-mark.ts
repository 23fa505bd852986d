/** Stands in the property `atlas` of every node and relationship that a load writes; what lacks it is not ours to touch. */
export const ATLAS = "initiative-atlas";
