import { EventEmitter as NodeEmitter } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { EventEmitter } from "#element/small-emitter.ts";

const step = fc.record({
  act: fc.constantFrom("on", "once", "off", "removeListener", "emit", "removeAllListeners"),
  name: fc.constantFrom("a", "b"),
  who: fc.nat({ max: 2 }),
});

test("it tells whom Node's emitter tells, in the same order", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const heard = (emitter: EventEmitter | NodeEmitter) => {
        const told: string[] = [];
        const listeners = [0, 1, 2].map(
          (who) =>
            (...said: readonly unknown[]) =>
              void told.push(`${who} ${said}`),
        );
        for (const [at, { act, name, who }] of steps.entries()) {
          const listener = listeners[who] ?? (() => undefined);
          if (act === "emit") told.push(String(emitter.emit(name, at, name)));
          else if (act === "removeAllListeners") emitter.removeAllListeners();
          else if (act === "on") {
            emitter.removeListener(name, listener);
            emitter.on(name, listener);
          } else if (act === "once") emitter.once(name, () => void told.push(`once ${who}`));
          else emitter.removeListener(name, listener);
        }
        return told;
      };
      expect(heard(new EventEmitter())).toEqual(heard(new NodeEmitter()));
    }),
  );
});
