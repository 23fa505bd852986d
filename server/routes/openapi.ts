import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import { openapiDocument } from "#contract/openapi-document.ts";
import { serve } from "./serve.ts";

/** `/api/openapi.json`: the contract as OpenAPI 3.1, made when it is first asked for. */
export function addOpenapiRoutes(router: Router): void {
  let made: ReturnType<typeof openapiDocument> | undefined;
  serve(router, endpoints.openapi, () => {
    made ??= openapiDocument();
    return made;
  });
}
