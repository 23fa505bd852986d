import { type DestinationStream, type Logger, pino } from "pino";
import type { Settings } from "./env.ts";

interface LogOptions {
  readonly level: Settings["LOG_LEVEL"];
  /** Texts that must never be written, wherever they turn up; empty ones are passed over. */
  readonly secrets: readonly string[];
  readonly to: DestinationStream;
}

const REMOVED = "[removed]";
const SECRET_NAME = /passw|secret|token|authorization|credential|cookie/i;
const USER_IN_ADDRESS = /(\/\/)[^\s/@"']+@/g;
const DEEPEST = 6;

/**
 * One JSON line for each event. Passwords, authorization headers, users in addresses and the given
 * secrets are taken out of every value, message and stack before the line is made.
 */
export function createLog({ level, secrets, to }: LogOptions): Logger {
  const clean = cleaner(secrets.filter((secret) => secret !== ""));
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => clean(fields, DEEPEST) as Record<string, unknown>,
      },
      hooks: {
        logMethod(args, method) {
          const cleaned = args.map((arg) => (typeof arg === "string" ? clean(arg, DEEPEST) : arg));
          method.apply(this, cleaned as typeof args);
        },
      },
    },
    to,
  );
}

function cleaner(secrets: readonly string[]) {
  return function clean(value: unknown, depth: number): unknown {
    if (typeof value === "string") {
      const known = secrets.reduce((text, secret) => text.replaceAll(secret, REMOVED), value);
      return known.replace(USER_IN_ADDRESS, `$1${REMOVED}@`);
    }
    if (typeof value !== "object" || value === null) return value;
    if (depth === 0) return "[deep]";
    if (Array.isArray(value)) return value.map((item) => clean(item, depth - 1));
    return Object.fromEntries(
      fieldsOf(value).map(([name, field]) => [name, SECRET_NAME.test(name) ? REMOVED : clean(field, depth - 1)]),
    );
  };
}

/** What is written of a value: of an error its own words too, which are not enumerable. */
function fieldsOf(value: object): [string, unknown][] {
  if (!(value instanceof Error)) return Object.entries(value);
  const { name, message, stack, cause } = value;
  return [...Object.entries({ name, message, stack, ...(cause !== undefined && { cause }) }), ...Object.entries(value)];
}
