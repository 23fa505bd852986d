/** How a picture is laid out in the browser; "stored" leaves it as the server draws it. */
export const LAYOUT_NAMES = ["stored", "organic", "type", "community", "hierarchy", "radial", "time"] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];
