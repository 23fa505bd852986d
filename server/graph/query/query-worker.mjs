// A thread does not inherit what makes TypeScript run in the process, so it is set up before the module itself.
import { register } from "tsx/esm/api";

register();
await import("./query-worker.ts");
