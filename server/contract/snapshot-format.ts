/** What a snapshot says of itself, so that it is known from any other file. */
export const SNAPSHOT_FORMAT = "initiative-atlas-snapshot";
