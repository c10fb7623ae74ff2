// How much stack the engine gives to a WebAssembly program: measured by using it up.
import { canSuspend } from "./fibres.mjs";

const LOCALS = 64; // 64-bit values that are live across each call, so that no engine can make the frame smaller
const I32 = 0x7f, I64 = 0x7e;

/** A number in LEB128, unsigned. */
function leb(number) {
  const bytes = [];
  for (; number > 0x7f; number >>>= 7) bytes.push(number & 0x7f | 0x80);
  return [...bytes, number];
}
const sized = (bytes) => [...leb(bytes.length), ...bytes];
const section = (id, ...items) => [id, ...sized([...leb(items.length), ...items.flat()])];
const named = (name, kind, index) => [...sized([...name].map((letter) => letter.charCodeAt(0))), kind, index];

/**
 * A module with a function `down` that calls itself for ever and counts its calls in the global `calls`:
 * loads its locals from memory, adds one to the count, calls itself, adds up the locals.
 */
function probe() {
  const locals = Array.from({ length: LOCALS }, (_, local) => local);
  const body = [
    1, ...leb(LOCALS), I64,
    ...locals.flatMap((local) => [0x41, 0, 0x29, 3, ...leb(local * 8), 0x21, ...leb(local)]), // i64.load, local.set
    0x23, 0, 0x41, 1, 0x6a, 0x24, 0, // calls += 1
    0x10, 0, // call down
    ...locals.flatMap((local) => [0x20, ...leb(local), 0x7c]), // i64.add
    0x0b,
  ];
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [0x60, 0, 1, I64]), // the type () -> i64
    ...section(3, [0]),
    ...section(5, [0, 1]), // one page of memory
    ...section(6, [I32, 1, 0x41, 0, 0x0b]), // calls, mutable
    ...section(7, named("down", 0, 0), named("calls", 3, 0)),
    ...section(10, sized(body)),
  ]);
}

/** Bytes of the engine's stack that a call from outside can use; rather too few than too many. */
export async function measureStack() {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(probe()));
  try {
    await (canSuspend ? WebAssembly.promising(exports.down) : exports.down)();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return exports.calls.value * LOCALS * 8;
}
