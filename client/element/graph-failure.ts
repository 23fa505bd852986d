import type { ErrorDetail } from "./element-interface.ts";

/** Why there is no picture, in words for readers. */
export class GraphFailure extends Error {
  override readonly name = "GraphFailure";
  readonly reason: ErrorDetail["reason"];

  constructor(reason: ErrorDetail["reason"], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
