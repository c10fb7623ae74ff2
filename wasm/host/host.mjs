// Runs a WebAssembly program: joins WASI, the molt_host imports and the module. The same in Node and in browsers.
import { Fibres, canSuspend } from "./fibres.mjs";
import { MemoryFiles, Stream, input } from "./memory_files.mjs";
import { measureStack } from "./stack.mjs";
import { Exit, Wasi } from "./wasi.mjs";

export { MemoryFiles, Stream, input };

const NS_PER_MS = 1_000_000;

/** Clocks any engine has; Node's command line puts finer ones in their place. */
export const portableClock = {
  realtime: () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n,
  monotonic: () => BigInt(Math.round(performance.now() * 1000)) * 1000n,
  cpu: () => BigInt(Math.round(performance.now() * 1000)) * 1000n,
  resolution: 1000n,
};

/** Blocks for a time: by Atomics.wait where that is allowed, else by spinning (a browser's main thread). */
export function pause(nanoseconds) {
  const milliseconds = Number(nanoseconds) / NS_PER_MS;
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  } catch {
    for (const end = performance.now() + milliseconds; performance.now() < end;);
  }
}

/** What a program ended with: an exit code, or the error that stopped it. */
export class Ending {
  constructor(code, error = null) {
    this.code = code;
    this.error = error;
  }
}

/**
 * Runs a compiled module to its end.
 * @param {WebAssembly.Module} module
 * @param {object} [options] args, env, streams (three files), files, preopens, clock, random, and stackBytes:
 *   the engine's stack for each fibre where it is known; else it is measured
 * @returns {Promise<Ending>}
 */
export async function run(module, options = {}) {
  const clock = options.clock ?? portableClock;
  const wasi = new Wasi({
    args: options.args ?? ["program"],
    // The program cannot see the engine's stack: it bounds its recursion by what it is told here.
    env: { ...options.env, MOLT_STACK_BYTES: String(options.stackBytes ?? await measureStack()) },
    streams: options.streams ?? [input(""), new Stream(), new Stream()],
    files: options.files ?? new MemoryFiles(),
    preopens: options.preopens ?? [],
    clock,
    random: options.random ?? ((bytes) => crypto.getRandomValues(bytes)),
    pause,
  });
  const fibres = new Fibres({ clock, pause });
  const instance = await WebAssembly.instantiate(module, {
    wasi_snapshot_preview1: wasi.imports(),
    molt_host: fibres.imports(),
  });
  wasi.memory = instance.exports.memory;

  // The first of these ends the program: main returns, anyone exits, anyone traps.
  const stopped = new Promise((resolve) => fibres.attach(instance, (error) => resolve(endingOf(error))));
  const start = canSuspend ? WebAssembly.promising(instance.exports._start) : async () => instance.exports._start();
  return Promise.race([stopped, start().then(() => new Ending(0), endingOf)]);
}

function endingOf(error) {
  return error instanceof Exit ? new Ending(error.code) : new Ending(134, error);
}
