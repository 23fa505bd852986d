import { ApiFailure } from "#api/failure.ts";
import { PROBLEMS } from "#contract/problem.ts";

/** What the server would say of a lens that there is not. */
export function unknownLens(name: string): ApiFailure {
  const { status, title } = PROBLEMS["unknown-lens"];
  return new ApiFailure({
    type: "/problems/unknown-lens",
    title,
    status,
    detail: `There is no lens called “${name}”.`,
    instance: "",
  });
}
