#!/usr/bin/env node
// The command line of the WebAssembly host.
import fs from "node:fs";
import v8 from "node:v8";

const USAGE = `usage: node run.mjs [options] program.wasm [args...]

  --dir HOST[::GUEST]      let the program see a folder (under the name GUEST)
  --ro-dir HOST[::GUEST]   the same, for reading only
  --env NAME[=VALUE]       pass an environment variable (from this process when no value is given)
  --all-env                pass the whole environment of this process
  --stack MIB              stack of the program and of each fibre (default 512)
  --optimize               compile everything with the optimising tier before running it
`;
const DEFAULT_STACK_MIB = 512;

class UsageError extends Error {}

/** Reads the command line up to the program; the rest belongs to it. */
function parse(words) {
  const settings = { preopens: [], env: {}, stackMib: DEFAULT_STACK_MIB, optimize: false, program: null, args: [] };
  const rest = [...words];
  const value = (option) => {
    if (!rest.length) throw new UsageError(`${option} needs a value`);
    return rest.shift();
  };
  while (rest.length) {
    const word = rest.shift();
    if (word === "--dir" || word === "--ro-dir") {
      const [host, guest = host] = value(word).split("::");
      settings.preopens.push({ host, guest, readonly: word === "--ro-dir" });
    } else if (word === "--env") {
      const [name, ...parts] = value(word).split("=");
      const text = parts.length ? parts.join("=") : process.env[name];
      if (text !== undefined) settings.env[name] = text;
    } else if (word === "--all-env") {
      settings.env = { ...process.env, ...settings.env };
    } else if (word === "--stack") {
      settings.stackMib = Number(value(word));
      if (!(settings.stackMib >= 1 && settings.stackMib <= 4096)) throw new UsageError("--stack takes 1 to 4096 MiB");
    } else if (word === "--optimize") {
      settings.optimize = true;
    } else if (word === "--help") {
      process.stdout.write(USAGE);
      process.exit(0);
    } else if (word.startsWith("--") && word !== "--") {
      throw new UsageError(`unknown option ${word}`);
    } else {
      settings.program = word === "--" ? value("--") : word;
      settings.args = rest.splice(0);
    }
  }
  if (settings.program === null) throw new UsageError("which program?");
  return settings;
}

/**
 * Makes the stacks of the program and its fibres large: address space, which the system fills as it is used. It must
 * happen before the first of them is made. (V8's growable stacks end too early once they have shrunk.)
 */
function configureEngine({ stackMib, optimize }) {
  v8.setFlagsFromString(`--wasm-stack-switching-stack-size=${stackMib * 1024}`);
  v8.setFlagsFromString(`--stack-size=${stackMib * 1024 - 64}`); // the other bound of the same stacks
  if (optimize) v8.setFlagsFromString("--no-liftoff");
}

const started = process.hrtime.bigint();
const nodeClock = {
  realtime: () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e6)),
  monotonic: () => process.hrtime.bigint() - started,
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return BigInt(user + system) * 1000n;
  },
  resolution: 1n,
};

async function main() {
  let settings;
  try {
    settings = parse(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`run.mjs: ${error.message}\n${USAGE}`);
    return 2;
  }
  configureEngine(settings);
  const [{ run }, { NodeFiles }] = await Promise.all([import("./host.mjs"), import("./node_files.mjs")]);

  let module;
  try {
    module = new WebAssembly.Module(fs.readFileSync(settings.program));
  } catch (error) {
    process.stderr.write(`run.mjs: ${settings.program}: ${error.message}\n`);
    return 126;
  }
  const files = new NodeFiles();
  const ending = await run(module, {
    args: [settings.program, ...settings.args],
    env: settings.env,
    streams: files.standardStreams(),
    files,
    preopens: settings.preopens,
    clock: nodeClock,
    stackBytes: settings.stackMib * 2 ** 20,
  });
  if (ending.error) {
    const text = ending.error instanceof Error ? ending.error.stack : String(ending.error);
    fs.writeSync(2, `molt: the program stopped: ${text}\n`);
  }
  return ending.code;
}

process.exit(await main());
