import type { Request } from "express";

const HOST = /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i;

/**
 * Where whoever asks finds the atlas, such as https://atlas.example.org: as set, or as the request itself says; empty where
 * what the request says is no address.
 */
export function ownOrigin(request: Request, publicUrl: string): string {
  if (publicUrl !== "") return publicUrl;
  const host = request.headers.host ?? "";
  return HOST.test(host) ? `${request.protocol}://${host}` : "";
}
