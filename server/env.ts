/** As in the contract, which a test compares: to import it would take its part of the second within which we answer. */
const QUERY_CONSOLES = ["on", "token", "off"] as const;
type QueryConsole = (typeof QUERY_CONSOLES)[number];
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;

/** Turns a setting's text into its value, or into undefined where it cannot be used. */
type Read<Value> = (text: string) => Value | undefined;

const anyText: Read<string> = (text) => text;
const matching =
  (pattern: RegExp): Read<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;
const isOrigin = (text: string) => /^https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i.test(text);
const portNumber: Read<number> = (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined);
const queryConsole: Read<QueryConsole> = (text) => QUERY_CONSOLES.find((console) => console === text);
const logLevel: Read<(typeof LOG_LEVELS)[number]> = (text) => LOG_LEVELS.find((level) => level === text);

/**
 * Every setting, once: read by `readSettings`, compared with the table in README.md by a test.
 * Read without zod, whose import would take a tenth of the second within which the server answers.
 */
export const SETTINGS = {
  PORT: {
    default: "4177",
    about: "Port of the web server; 0 takes any free one.",
    read: portNumber,
    must: "be a whole number from 0 to 65535",
  },
  HOST: {
    default: "127.0.0.1",
    about: "Address to listen at; 0.0.0.0 lets other machines in.",
    read: matching(/^[\w.:-]+$/),
    must: "be a host name or an IP address",
  },
  PUBLIC_URL: {
    default: "",
    about:
      "Where others find the atlas, such as https://atlas.example.org, for link previews; empty takes what each request says.",
    read: matching(/^(?:|https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?)$/i),
    must: "look like https://atlas.example.org, without a path",
  },
  EMBED_ORIGINS: {
    default: "*",
    about:
      "Whose pages may frame the embed and read the interface: * for everyone's, or origins such as https://blog.example.org with spaces between them, or none.",
    read: (text: string) => (text === "*" || text === "none" || text.split(" ").every(isOrigin) ? text : undefined),
    must: "be *, none, or origins such as https://blog.example.org with one space between them",
  },
  EMBED_SECRET: {
    default: "",
    about:
      "Secret that signs the tokens of frames; where it is set, the embed is shown with a token only. 16 characters or more.",
    read: matching(/^(?:|[\x21-\x7e]{16,200})$/),
    must: "be 16 to 200 letters, digits and signs without a space",
  },
  NEO4J_URI: {
    default: "",
    about: "A Neo4j to use, such as neo4j://localhost:7687; without it one is started here.",
    read: matching(/^(?:|(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^@/\s]+\/?)$/),
    must: "look like neo4j://host:7687, with the user and password in NEO4J_USER and NEO4J_PASSWORD",
  },
  NEO4J_USER: { default: "neo4j", about: "User at NEO4J_URI.", read: anyText, must: "be a text" },
  NEO4J_PASSWORD: {
    default: "",
    about: "Password at NEO4J_URI; never sent to the browser, never logged.",
    read: anyText,
    must: "be a text",
  },
  NEO4J_DATABASE: {
    default: "neo4j",
    about: "Database at NEO4J_URI.",
    read: matching(/^[A-Za-z][\w.-]{2,62}$/),
    must: "be the name of a database: 3 to 63 letters, digits, dots and dashes, a letter first",
  },
  NEO4J_VERSION: {
    default: "",
    about: "Version of the Neo4j started here; empty takes the one that was tested.",
    read: matching(/^(?:|\d+\.\d+(?:\.\d+)?)$/),
    must: "be a version such as 5.26.0",
  },
  ATLAS_HOME: {
    default: ".neo4j",
    about: "Folder of the Neo4j started here, its data, and drawings and answers made before.",
    read: anyText,
    must: "be a folder",
  },
  QUERY_CONSOLE: {
    default: "on",
    about: "Who may ask free Cypher queries: on for everyone, token for who has QUERY_TOKEN, off for nobody.",
    read: queryConsole,
    must: `be one of ${QUERY_CONSOLES.join(", ")}`,
  },
  QUERY_TOKEN: {
    default: "",
    about: "Secret wanted with free queries where QUERY_CONSOLE is token; 16 characters or more.",
    read: matching(/^(?:|[\x21-\x7e]{16,200})$/),
    must: "be 16 to 200 letters, digits and signs without a space",
  },
  LOG_LEVEL: {
    default: "warn",
    about: `Least grave line of the log on standard error: ${LOG_LEVELS.join(", ")}. Requests are logged at info.`,
    read: logLevel,
    must: `be one of ${LOG_LEVELS.join(", ")}`,
  },
} as const;

type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: NonNullable<ReturnType<(typeof SETTINGS)[Name]["read"]>> };

/** Settings that cannot be used; the message has a line for each, and never a value, which may be secret. */
export class SettingsFailure extends Error {
  override readonly name = "SettingsFailure";
}

/**
 * Reads the settings; one that is absent or empty takes its default.
 *
 * @throws SettingsFailure with every fault at once
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const settings = Object.entries(SETTINGS).map(([name, setting]) => {
    const value = setting.read(env[name] || setting.default);
    if (value === undefined) faults.push(`${name} must ${setting.must}.`);
    return [name, value];
  });
  if (env.QUERY_CONSOLE === "token" && !env.QUERY_TOKEN)
    faults.push("QUERY_TOKEN must be set where QUERY_CONSOLE is token.");
  if (faults.length > 0) throw new SettingsFailure(faults.join("\n"));
  return Object.fromEntries(settings);
}
