// Tests of the WebAssembly host, through its command line and through its interface for browsers.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { MemoryFiles, Stream, input, run } from "../host/host.mjs";
import { measureStack } from "../host/stack.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const module = (name) => path.join(root, "build/wasm", `host_${name}.wasm`);
const program = module("program");
const molt = process.argv[2] ?? path.join(root, "build/native/molt");
const SKIP = Symbol("skip");

/** Runs the command line; `words` are options, the program and its arguments. */
function command(words, { stdin = "", cwd = root } = {}) {
  const result = spawnSync(process.execPath, [path.join(root, "wasm/host/run.mjs"), ...words],
                           { input: stdin, cwd, encoding: "utf-8", timeout: 60_000 });
  return { status: result.status ?? result.signal, out: result.stdout, err: result.stderr };
}

function scratchFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "molt-host-"));
  fs.mkdirSync(path.join(folder, "inside"));
  fs.writeFileSync(path.join(folder, "outside"), "secret");
  fs.symlinkSync("../outside", path.join(folder, "inside/way_out"));
  fs.symlinkSync("..", path.join(folder, "inside/way_up"));
  return folder;
}

const FILES_OUTPUT = `line one
line two
line three
14 [one
TWO
three
]
stat: ok
size 14 regular 1
mkdir: ok
mkdir again: File exists
rename: ok
rmdir full: Directory not empty
entry .
entry ..
entry b.txt
symlink: ok
open link: ok
unlink link: ok
exclusive: File exists
open folder for writing: Is a directory
missing: No such file or directory
through a file: Not a directory
escape: Capabilities insufficient
escape inside: Capabilities insufficient
escape by link: Capabilities insufficient
escape by folder link: Capabilities insufficient
write to read-only: Bad file descriptor
seek before the start: Invalid argument
seek stdin: Invalid seek
truncate: ok
size 3
closed: Bad file descriptor
unlink: ok
rmdir: ok
`;

const tests = {
  "prints"() {
    assert.deepEqual(command([program]), { status: 0, out: "hello\n", err: "" });
  },
  "passes arguments and chosen environment"() {
    const result = command(["--env", "GIVEN=yes", program, "args", "--dir", "", "a b", "é"]);
    assert.equal(result.out, "[args][--dir][][a b][é] yes\n");
    assert.equal(command([program, "args"]).out, "[args] (unset)\n");
    process.env.GIVEN = "inherited";
    assert.equal(command([program, "args"]).out, "[args] (unset)\n");
    assert.equal(command(["--all-env", program, "args"]).out, "[args] inherited\n");
    assert.equal(command(["--env", "GIVEN=own", "--all-env", program, "args"]).out, "[args] own\n");
    delete process.env.GIVEN;
  },
  "passes the exit status on"() {
    for (const [words, status] of [[["exit", "0"], 0], [["exit", "7"], 7], [["return", "42"], 42], [["exit", "255"], 255]]) {
      assert.equal(command([program, ...words]).status, status, words.join(" "));
    }
  },
  "reports traps"() {
    for (const [word, text] of [["abort", /unreachable/], ["wild", /out of bounds/]]) {
      const result = command([program, word]);
      assert.equal(result.status, 134);
      assert.match(result.err, text);
    }
  },
  "explains wrong use"() {
    for (const words of [[], ["--nope"], ["--dir"], ["--stack", "0", program]]) assert.equal(command(words).status, 2);
    assert.equal(command(["no-such-file.wasm"]).status, 126);
  },
  "feeds standard input"() {
    const text = "line é\n".repeat(5000) + "no newline";
    const result = command([program, "stdin"], { stdin: text });
    assert.equal(result.out, text);
    assert.equal(result.err, `${Buffer.byteLength(text)} bytes\n`);
    assert.equal(command([program, "stdin"]).err, "0 bytes\n");
  },
  "survives growth of memory while printing"() {
    const result = command([program, "grow"]);
    assert.equal(result.status, 0, result.err);
    assert.equal(result.out.split("\n").length, 401);
  },
  "serves files of a preopened folder, and nothing outside it"() {
    const folder = scratchFolder();
    try {
      const result = command(["--dir", ".", program, "files"], { cwd: path.join(folder, "inside") });
      assert.equal(result.out, FILES_OUTPUT);
      assert.equal(result.status, 0, result.err);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  },
  "renames folders and keeps read-only ones"() {
    const folder = scratchFolder();
    fs.writeFileSync(path.join(folder, "inside/x"), "content");
    try {
      const mapped = `${folder}/inside::/data`;
      assert.equal(command(["--dir", mapped, program, "read", "/data/x"]).out, "content");
      assert.equal(command(["--ro-dir", mapped, program, "write", "/data/new"]).out, "Read-only file system\n");
      assert.equal(command([program, "read", "/data/x"]).status, 1);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  },
  "keeps time and gives entropy"() {
    assert.equal(command([program, "clocks"]).out, "after 2020 slept\nrandom\n");
  },
  "says that a pipe is no terminal"() {
    assert.equal(command([program, "tty"]).out, "0 0 0\n");
  },
  "dives deep"() {
    assert.equal(command([program, "dive", "200000"]).out, "200000\n");
  },
  "switches between fibres"() {
    const result = command([module("fibres")]);
    assert.equal(result.status, 0, result.out + result.err);
    const lines = result.out.trim().split("\n");
    const of = (name) => lines.filter((line) => line.startsWith(name));
    assert.deepEqual(of("first").slice(0, -1), [0, 1, 2].flatMap((i) => [`first ${i}`, "first sum 15"]));
    assert.deepEqual(of("second").slice(0, -1), [0, 1, 2].flatMap((i) => [`second ${i}`, "second sum 4095"]));
    assert.ok(lines.indexOf("second 2") < lines.lastIndexOf("first sum 15"), "they take turns");
    assert.deepEqual(lines.slice(-3), ["second counted 1000000", "first slept long enough", "both done 1, constructors ran 1 time"]);
  },
  "switches fast and often"() {
    const result = command([module("switches"), "100000"]);
    assert.equal(result.out, "200000 switches\n", result.err);
  },
  async "measures the stack of the engine, rather too small than too large"() {
    const V8_BYTES = 984 * 1024; // this process did not change it
    for (let again = 0; again < 3; again++) {
      const bytes = await measureStack();
      assert.ok(bytes > V8_BYTES / 2 && bytes <= V8_BYTES, String(bytes));
    }
  },
  async "ends recursion of Python in RecursionError, however small the stack is"() {
    if (!fs.existsSync(molt)) return SKIP;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "molt-host-"));
    const [source, compiled] = [path.join(root, "wasm/test/recursion.py"), path.join(folder, "recursion.wasm")];
    try {
      execFileSync(molt, ["build", "--target", "wasm32-wasi", source, "-o", compiled]);
      const attempts = /^\d+ attempts ended\n$/;
      for (const mib of ["1", "4", "32"]) {
        const result = command(["--stack", mib, compiled]);
        assert.match(result.out, attempts, `${mib} MiB: ${result.err.slice(0, 1000)}`);
        assert.equal(result.status, 0);
      }
      let out = "";
      const stdout = new Stream({ write(bytes) { out += new TextDecoder().decode(bytes); } });
      await run(new WebAssembly.Module(fs.readFileSync(compiled)), { streams: [input(""), stdout, stdout] });
      assert.match(out, attempts, "with the engine's own stack");
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
    return undefined;
  },
  async "runs without Node's file system, as in a browser"() {
    const compiled = new WebAssembly.Module(fs.readFileSync(program));
    const decoder = new TextDecoder();
    let out = "";
    const stdout = new Stream({ write(bytes) { out += decoder.decode(bytes, { stream: true }); } });
    const files = new MemoryFiles({ "dir/x": "from memory", "empty/y": "" });
    const options = { files, preopens: [{ host: "", guest: "." }], streams: [input("typed"), stdout, new Stream()] };
    assert.equal((await run(compiled, { ...options, args: ["p", "read", "dir/x"] })).code, 0);
    assert.equal(out, "from memory");
    out = "";
    assert.equal((await run(compiled, { ...options, args: ["p", "stdin"] })).code, 0);
    assert.equal(out, "typed");
    out = "";
    const ending = await run(compiled, { ...options, args: ["p", "files"] });
    assert.equal(ending.code, 0);
    assert.match(out, /mkdir again: File exists\nrename: ok\nrmdir full: Directory not empty\nentry .\nentry ..\nentry b.txt\n/);
    assert.match(out, /symlink: Not supported\n/);
    assert.equal((await run(compiled, { ...options, args: ["p", "exit", "9"] })).code, 9);
  },
  "imports nothing of Node in the shared part"() {
    const own = new Set(["run.mjs", "node_files.mjs"]);
    const shared = fs.readdirSync(path.join(root, "wasm/host")).filter((name) => name.endsWith(".mjs") && !own.has(name));
    for (const file of shared.map((name) => path.join(root, "wasm/host", name))) assert.doesNotMatch(fs.readFileSync(file, "utf-8"), /from "node:|import\("node:|\bprocess\b|\bBuffer\b/, file);
    for (const file of fs.readdirSync(path.join(root, "wasm/host"))) {
      if (file.endsWith(".mjs")) execFileSync(process.execPath, ["--check", path.join(root, "wasm/host", file)]);
    }
  },
};

let [passed, failed, skipped] = [0, 0, 0];
for (const [name, body] of Object.entries(tests)) {
  try {
    if (await body() === SKIP) skipped++;
    else passed++;
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.message.split("\n").slice(0, 30).join("\n    ").slice(0, 4000)}`);
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed ? 1 : 0);
