import * as z from "zod/mini";

/** An entity's id, which may have a slash. */
export const entityPath = z.strictObject({
  id: z
    .string()
    .check(z.maxLength(200), z.regex(/^[a-z]+:[a-z0-9/.-]+$/, "Not an entity id such as ini:alibaba/qwen.")),
});

/** A story's id. */
export const storyPath = z.strictObject({
  id: z
    .string()
    .check(z.maxLength(100), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Not the name of a story such as the-argument.")),
});
