import compression from "compression";
import express, { type Express, type Request, type RequestHandler } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { PROBLEMS } from "#contract/problem.ts";
import type { Graph } from "#graph/graph.ts";
import type { QueryService } from "#graph/query/query-service.ts";
import type { PngPainter } from "#picture/picture.ts";
import type { PictureLayouts } from "#picture/viewed-picture.ts";
import { addAboutRoutes } from "#routes/about.ts";
import { addClaimRoutes } from "#routes/claims.ts";
import { clientPolicy } from "#routes/client-policy.ts";
import { addDocumentationRoutes } from "#routes/documentation.ts";
import { framedBy, readableBy } from "#routes/embed-origins.ts";
import { addEntityRoutes } from "#routes/entities.ts";
import { addExplorerRoutes, type ClientPages } from "#routes/explorer.ts";
import { answerWithProblem, nameRequest, refuseAddress, requestIdOf } from "#routes/failure.ts";
import { addFigureRoutes } from "#routes/figures.ts";
import { addFormulaRoutes } from "#routes/formula.ts";
import type { AnswerShelf } from "#routes/kept-answers.ts";
import { KnownDataset } from "#routes/known-dataset.ts";
import { KnownNames } from "#routes/known-names.ts";
import { addLensRoutes } from "#routes/lenses.ts";
import { addOembedRoutes } from "#routes/oembed.ts";
import { addOpenapiRoutes } from "#routes/openapi.ts";
import { isEmbedPath } from "#routes/page-request.ts";
import { addPictureRoutes } from "#routes/pictures.ts";
import { addPropertyRoutes } from "#routes/properties.ts";
import { addQueryRoutes } from "#routes/query.ts";
import type { AdmissionOptions } from "#routes/query-admission.ts";
import { addSearchRoutes } from "#routes/search.ts";
import { addSignedFrames } from "#routes/signed-frames.ts";
import { addSnapshotRoutes } from "#routes/snapshots.ts";
import { addStatusRoutes } from "#routes/status.ts";
import { addStoryRoutes, type WrittenStory } from "#routes/stories.ts";
import { viewDrawings } from "#routes/view-drawings.ts";
import type { Problem } from "./problem.ts";

export interface AppParts {
  readonly graph: Graph;
  readonly queries: QueryService;
  /** Who may ask free queries. */
  readonly admission: AdmissionOptions;
  readonly client: ClientPages;
  /** The guided readings, in the order in which they are listed. */
  readonly stories: readonly WrittenStory[];
  readonly painter: PngPainter;
  readonly layouts: PictureLayouts;
  readonly log: Logger;
  /** Of the package, told by /api/health. */
  readonly version: string;
  /** Of code and questions; a part of every lens's ETag. */
  readonly revision: string;
  /** Where answers of the first screen outlast the process. */
  readonly shelf?: AnswerShelf;
  /** Where others find the atlas; default where each request found it. */
  readonly publicUrl?: string;
  /** Whose pages may frame the embed and read the interface, as the setting has it; default everyone's. */
  readonly embedOrigins?: string;
  /** What signs the tokens of frames; default nothing, and frames need none. */
  readonly embedSecret?: string;
  /** Milliseconds since the process started. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; keeps no process alive. */
  readonly pause: (ms: number) => Promise<unknown>;
  /** Allows what Vite's reloading needs: its inline script and its socket. */
  readonly development?: boolean;
}

/** The whole web server as a function of its parts; it listens nowhere and reads no settings. */
export function createApp(parts: AppParts): Express {
  const {
    graph,
    queries,
    admission,
    stories,
    log,
    version,
    revision,
    shelf,
    now,
    pause,
    development = false,
    embedOrigins = "*",
  } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", false);
  app.use(nameRequest, heedCondition, logRequests(log, now), guard(development, embedOrigins), compression());
  const signed = new WeakSet<Request>();
  addOrigins(app, parts, signed);
  addStatusRoutes(app, graph, { version, uptime: () => now() / 1000 });
  const facts = new KnownDataset(graph, { now, pause });
  const kept = { facts, revision };
  // Where others may write, nobody knows whether an answer is still the same.
  const dataset = async () => (admission.anyOrigin ? facts.confirmed() : undefined);
  addLensRoutes(app, graph, { ...kept, shelf });
  addFormulaRoutes(app, graph, kept);
  addFigureRoutes(app, graph, kept);
  addPropertyRoutes(app, graph, kept);
  addAboutRoutes(app, graph, kept);
  addStoryRoutes(app, graph, stories, kept);
  addDrawnRoutes(app, parts, kept);
  addEntityRoutes(app, graph);
  addClaimRoutes(app, graph, kept);
  addSearchRoutes(app, graph);
  addQueryRoutes(app, queries, { ...admission, revision, dataset, signed });
  addOpenapiRoutes(app);
  addDocumentationRoutes(app);
  addPageRoutes(app, parts);
  app.use(refuseAddress);
  app.use(answerWithProblem((problem, requestId) => reportProblem(log, problem, requestId)));
  return app;
}

/** Who may read what from where; goes before all that answers. */
function addOrigins(
  app: Express,
  { stories, embedOrigins = "*", embedSecret: secret = "" }: AppParts,
  queries: WeakSet<Request>,
): void {
  addSignedFrames(app, { secret, stories, queries, clock: () => Date.now() / 1000 });
  app.use(["/api", "/picture.svg", "/picture.png", "/snapshot.html", "/oembed"], readableBy(embedOrigins));
  // A sandboxed frame is of no origin, and no file of the client is a secret.
  app.use(["/assets", "/embed-host.js", "/initiative-graph.js", "/initiative-graph"], readableBy("*"));
}

/** Views without the explorer: as pictures, and frozen with all that is behind them. */
function addDrawnRoutes(app: Express, parts: AppParts, kept: Parameters<typeof addSnapshotRoutes>[2]): void {
  const { graph, layouts, stories, painter, client, publicUrl = "" } = parts;
  const drawings = viewDrawings({ graph, layouts }, kept);
  addPictureRoutes(app, { drawings, stories, painter }, kept);
  const today = () => new Date().toISOString().slice(0, 10);
  addSnapshotRoutes(app, { graph, drawings, stories, publicUrl, today, element: () => client.element() }, kept);
}

/** The client's pages, and how they are told of and framed elsewhere. */
function addPageRoutes(app: Express, { client, graph, stories, pause, publicUrl = "" }: AppParts): void {
  const shared = { stories, names: new KnownNames(graph, pause) };
  addOembedRoutes(app, shared, publicUrl);
  addExplorerRoutes(app, client, shared, publicUrl);
}

/** `fetch` adds no-cache to a request with If-None-Match, which Express would take as a wish for the whole answer. */
const heedCondition: RequestHandler = ({ headers }, _response, next) => {
  if (headers["if-none-match"] !== undefined) delete headers["cache-control"];
  next();
};

function logRequests(log: Logger, now: () => number): RequestHandler {
  return ({ method, path }, response, next) => {
    const startedAt = now();
    response.once("close", () => {
      const ms = Math.round(now() - startedAt);
      const { statusCode: status, writableFinished: finished } = response;
      log.info(
        { requestId: requestIdOf(response), method, path: tokenless(path).slice(0, 300), status, ms, finished },
        "request",
      );
    });
    next();
  };
}

/** A token in an address opens a frame to whoever reads the log. */
function tokenless(path: string): string {
  return path.replace(/^\/embed\/signed\/[^/]+/, "/embed/signed/…");
}

function reportProblem(log: Logger, problem: Problem, requestId: string): void {
  const { type, message, cause } = problem;
  const { status } = PROBLEMS[type];
  if (type === "starting" || status < 500) return;
  log[type === "internal" ? "error" : "warn"]({ requestId, type, cause }, message);
}

/** Headers that keep a page to itself. The embed may be framed by these origins, everything else by nobody. */
function guard(development: boolean, embedOrigins: string): RequestHandler {
  const own = helmet({
    ...GUARD,
    contentSecurityPolicy: clientPolicy(["'none'"], development),
    xFrameOptions: { action: "deny" },
  });
  const framed = helmet({
    ...GUARD,
    contentSecurityPolicy: clientPolicy(framedBy(embedOrigins), development),
    xFrameOptions: false,
    // So that its questions are known as those of somebody's readers; nobody else is told.
    referrerPolicy: { policy: "same-origin" },
  });
  return (request, response, next) => (isEmbedPath(request.path) ? framed : own)(request, response, next);
}

/** Encryption is left to whatever stands in front; demanding it here would break plain http on a local network. */
const GUARD = { strictTransportSecurity: false, crossOriginResourcePolicy: { policy: "cross-origin" } } as const;
