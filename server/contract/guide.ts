import * as z from "zod/mini";

const point = z.strictObject({ x: z.number(), y: z.number() });

/** What a drawing says of its own order, such as an axis or the name of a row; pixels of the stored frame, y downwards. */
export const Guide = z.discriminatedUnion("shape", [
  z.strictObject({ shape: z.literal("line"), from: point, to: point }),
  z.strictObject({ shape: z.literal("circle"), at: point, radius: z.number() }),
  z.strictObject({ shape: z.literal("words"), at: point, text: z.string(), anchor: z.enum(["start", "middle"]) }),
]);
export type Guide = z.infer<typeof Guide>;
