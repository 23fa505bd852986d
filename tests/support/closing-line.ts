import type { Reporter } from "vitest/node";

/**
 * Ends a run with one plain line, `N passed, N failed`, that needs no knowledge of the runner to be read.
 * A file that could not be loaded and an error outside any test count as one failure each, as does an end without
 * success that no test tells of, such as a database that did not start. Before it stands what passed at its second try only.
 */
export default class ClosingLine implements Reporter {
  readonly onTestRunEnd: NonNullable<Reporter["onTestRunEnd"]> = (files, strayErrors) => {
    const tests = files.flatMap((file) => [...file.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failed = tests.filter((test) => test.result().state === "failed").length;
    const broken = files.reduce((count, file) => count + file.errors().length, strayErrors.length);
    const again = tests.filter((test) => test.diagnostic()?.flaky).map(({ fullName }) => fullName);
    process.once("exit", (code) => {
      for (const name of again) process.stdout.write(`Passed at the second try only: ${name}\n`);
      const unseen = code !== 0 && failed + broken === 0 ? 1 : 0;
      process.stdout.write(`${passed} passed, ${failed + broken + unseen} failed\n`);
    });
  };
}
