import { expect, test, vi } from "vitest";
import { PlaceQueue } from "#graph/query/place-queue.ts";

const { signal } = new AbortController();
const queue = () => new PlaceQueue({ places: 2, perClient: 1, longestQueue: 2, longestWaitMs: 20 });

test("one client never gets every place", async () => {
  const places = queue();
  const leave = await places.place("a", signal);
  const second = places.place("a", signal);
  const other = await places.place("b", signal);
  leave();
  (await second)();
  other();
});

test("those who wait come in their order", async () => {
  const places = queue();
  const [a, b] = [await places.place("a", signal), await places.place("b", signal)];
  const order: string[] = [];
  const waiting = ["c", "d"].map(async (client) => {
    const leave = await places.place(client, signal);
    order.push(client);
    leave();
  });
  a();
  b();
  await Promise.all(waiting);
  expect(order).toEqual(["c", "d"]);
});

test("a full queue and a long wait are refused", async () => {
  const places = queue();
  await Promise.all(["a", "b"].map((client) => places.place(client, signal)));
  const waiting = Promise.allSettled(["c", "d"].map((client) => places.place(client, signal)));
  await expect(places.place("e", signal)).rejects.toMatchObject({ type: "query-busy" });
  expect((await waiting).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("who goes away while waiting takes no place", async () => {
  const places = queue();
  const leave = await places.place("a", signal);
  const gone = new AbortController();
  const waiting = places.place("a", gone.signal);
  gone.abort(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  leave();
  (await places.place("a", signal))();
});

test("a place given back twice is one place", async () => {
  const places = queue();
  const leave = await places.place("a", signal);
  leave();
  leave();
  const admitted = vi.fn();
  await places.place("a", signal);
  void places.place("a", signal).then(admitted, () => undefined);
  await Promise.resolve();
  expect(admitted).not.toHaveBeenCalled();
});
