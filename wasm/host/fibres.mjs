// The `molt_host` imports: fibres on JavaScript Promise Integration, sleeping, the monotonic clock.
//
// A fibre is a call of the module's export `molt_fibre_main(entry, argument, stack)` on a stack of its own. The
// module decides who runs: `fibre_resume(id)` makes a fibre runnable, `fibre_suspend(self)` gives the processor
// away until somebody resumes the caller. The shadow stack belongs to the module, which saves and restores
// __stack_pointer around every import that suspends. Whoever adds a blocking import (sockets) adds it here, as
// a Suspending function that settles when the event came.

export const FEATURE = Object.freeze({ fibres: 1, suspendingSleep: 2, sockets: 4 });

/** Whether this engine can suspend a WebAssembly stack. */
export const canSuspend = typeof WebAssembly.Suspending === "function" && typeof WebAssembly.promising === "function";

export class Fibres {
  /** `clock.monotonic()` in nanoseconds; `pause(ns)` blocks, for engines that cannot suspend. */
  constructor({ clock, pause }) {
    Object.assign(this, { clock, pause });
    this.live = new Map([[0, { wake: null, woken: false }]]); // 0 is the main program
    this.nextId = 1;
    this.enter = null;
    this.fail = () => {};
  }

  /** Called once the module is there; `fail(error)` ends the program when a fibre traps. */
  attach(instance, fail) {
    this.fail = fail;
    const main = instance.exports.molt_fibre_main;
    if (main && canSuspend) this.enter = WebAssembly.promising(main);
  }

  imports() {
    const suspending = (body) => (canSuspend ? new WebAssembly.Suspending(body) : null);
    return {
      features: () => (this.enter ? FEATURE.fibres : 0) | (canSuspend ? FEATURE.suspendingSleep : 0),
      now: () => this.clock.monotonic(),
      sleep: suspending((ns) => this.sleep(ns)) ?? ((ns) => this.pause(ns)),
      fibre_spawn: (entry, argument, stack) => this.spawn(entry, argument, stack),
      fibre_resume: (id) => this.resume(id),
      fibre_suspend: suspending((id) => this.suspend(id)) ?? (() => -1),
    };
  }

  /** Settles once the time has passed; engines' timers may fire a little early. */
  async sleep(nanoseconds) {
    const end = this.clock.monotonic() + nanoseconds;
    for (let left = nanoseconds; left > 0n; left = end - this.clock.monotonic()) {
      await new Promise((wake) => setTimeout(wake, Math.ceil(Number(left) / 1e6)));
    }
  }

  /** A new fibre, not yet running; its id, or -1 where stacks cannot be suspended. */
  spawn(entry, argument, stack) {
    if (!this.enter) return -1;
    const id = this.nextId++;
    const start = () => this.enter(entry, argument, stack).then(() => this.live.delete(id), this.fail);
    this.live.set(id, { wake: start, woken: false });
    return id;
  }

  /** Makes a fibre runnable once the running one gives way. A resume before its suspend is remembered. */
  resume(id) {
    const fibre = this.live.get(id);
    if (!fibre) return -1;
    const { wake } = fibre;
    fibre.wake = null;
    if (wake) queueMicrotask(() => wake(0));
    else fibre.woken = true;
    return 0;
  }

  suspend(id) {
    const fibre = this.live.get(id);
    if (!fibre) return -1;
    if (fibre.woken) {
      fibre.woken = false;
      return 0;
    }
    return new Promise((wake) => { fibre.wake = wake; });
  }
}
