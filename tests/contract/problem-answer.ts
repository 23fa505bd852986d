import { expect } from "vitest";
import { PROBLEMS, ProblemBody, type ProblemType } from "#contract/problem.ts";

/** Expects a failure as the contract promises every failure, of this type; returns its body. */
export async function expectProblem(response: Response, type: ProblemType): Promise<ProblemBody> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = ProblemBody.parse(await response.json());
  const { status, title } = PROBLEMS[type];
  expect(body).toMatchObject({ type: `/problems/${type}`, title, status });
  expect(response.status).toBe(status);
  expect(body.instance).toBe(`urn:uuid:${response.headers.get("x-request-id")}`);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(body.detail).not.toBe("");
  return body;
}
