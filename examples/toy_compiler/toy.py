#!/usr/bin/env python3
# A compiler for a toy language that knows the runtime only from its JSON contract, and emits C.
"""usage: toy.py PROGRAM.toy [--contract FILE] [--allow CAPABILITY ...]      (C goes to stdout)

    let name = value        name = value        value;      # a statement ends with its line
    while value { ... }     if value { ... } else { ... }
    values: 12  1.5  "text"  [a, b]  name  f(a)  module.f(a)  value.method(a)  value[a]  - * / // % + < <= == != >= > in

What the compiler asks the contract: is there a slot for this operation, what does its C prototype take, can it raise; does this
builtin or module function exist, how many arguments does it take, which capability does it need.
"""
from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
from pathlib import Path

DEFAULT = Path(__file__).resolve().parents[2] / "include/molt/gen/contract.json"


class ToyError(Exception):
    """A mistake in the program, with its line."""


# ---- the contract ---------------------------------------------------------------------------------------------------------------
class Slot:
    """A slot of the object protocol, from its row: how C calls it."""

    def __init__(self, row: dict) -> None:
        prototype = re.fullmatch(r"(.*?)(\w+)\(molt_ctx \*ctx(?:, )?(.*)\)", row["signature"])
        assert prototype, row["signature"]
        self.index, self.result, self.function = row["index"], prototype[1].strip(), prototype[2]
        self.types = [re.sub(r"\w+$", "", p.strip()).strip() for p in prototype[3].split(",") if p.strip()]
        self.may_raise = "pure" not in row["effects"]


class Contract:
    def __init__(self, file: Path) -> None:
        data = json.loads(file.read_text())
        if data["format"] != 1:
            raise SystemExit(f"toy.py: {file} has format {data['format']}, this compiler reads 1")
        self.slots = {row["slot"]: Slot(row) for row in data["core"]}
        self.intrinsics = {row["intrinsic"]: row for row in data["intrinsics"]}
        self.modules = {row["name"] for row in data["modules"]}
        self.types = {f"{t['module']}.{t['name']}" for row in data["modules"] for t in row["types"]}
        self.values = {f"{row['name']}.{name}" for row in data["modules"] for name in row["constants"]}

    def slot(self, name: str) -> Slot:
        if name not in self.slots:
            raise ToyError(f"this runtime has no slot {name}")
        return self.slots[name]

    def callable(self, name: str, nargs: int) -> str | None:
        """Checks a call of builtins.print, math.sqrt ...; the capability that it needs."""
        if name in self.types:
            return None
        row = self.intrinsics.get(name)
        if row is None:
            near = difflib.get_close_matches(name, self.intrinsics, 1)
            raise ToyError(f"the runtime has no {name}" + (f"; did you mean {near[0]}?" if near else ""))
        positional = [p for p in row.get("params", ()) if p["kind"] in ("positional_only", "normal")]
        required = sum(p["default"] is None for p in positional)
        open_ended = row["convention"] == "raw" or any(p["kind"] == "var_positional" for p in row.get("params", ()))
        if not open_ended and not required <= nargs <= len(positional):
            raise ToyError(f"{name}{row['signature'] or '()'} does not take {nargs} arguments")
        return row["capability"]


# ---- text to tree -----------------------------------------------------------------------------------------------------------------
TOKEN = re.compile(r'\s*(?:(?P<comment>#.*)|(?P<float>\d+\.\d+)|(?P<int>\d+)|(?P<text>"(?:[^"\\]|\\.)*")|(?P<name>[A-Za-z_]\w*)'
                   r"|(?P<mark>//|\*\*|<=|>=|==|!=|[-+*/%<>=()\[\]{},.]))")
BINARY = [{"<": "lt", "<=": "le", "==": "eq", "!=": "ne", ">": "gt", ">=": "ge", "in": "contains"}, {"+": "add", "-": "sub"},
          {"*": "mul", "/": "truediv", "//": "floordiv", "%": "mod"}, {"**": "pow"}]
KEYWORDS = {"let", "while", "if", "else", "in"}


class Parser:
    """Trees are tuples: (kind, line, parts ...)."""

    def __init__(self, source: str) -> None:
        self.tokens: list[tuple[str, str, int]] = []
        for number, line in enumerate(source.splitlines(), 1):
            at = 0
            while line[at:].strip():
                match = TOKEN.match(line, at)
                if not match:
                    raise ToyError(f"line {number}: cannot read {line[at:].strip()}")
                if match.lastgroup != "comment":
                    self.tokens.append((match.lastgroup or "", match[match.lastgroup or 0], number))
                at = match.end()
        self.tokens.append(("end", "end of program", len(source.splitlines())))
        self.at = 0

    @property
    def line(self) -> int:
        return self.tokens[self.at][2]

    def take(self, *texts: str) -> str | None:
        kind, text, _ = self.tokens[self.at]
        if kind in ("mark", "name") and text in texts:
            self.at += 1
            return text
        return None

    def expect(self, text: str) -> None:
        if not self.take(text):
            raise ToyError(f"line {self.line}: {text} expected before {self.tokens[self.at][1]}")

    def name(self) -> str:
        kind, text, line = self.tokens[self.at]
        if kind != "name" or text in KEYWORDS:
            raise ToyError(f"line {line}: a name expected before {text}")
        self.at += 1
        return text

    def program(self) -> list[tuple]:
        body = []
        while self.tokens[self.at][0] != "end":
            body.append(self.statement())
        return body

    def block(self) -> list[tuple]:
        self.expect("{")
        body = []
        while not self.take("}"):
            body.append(self.statement())
        return body

    def statement(self) -> tuple:
        line = self.line
        if self.take("let"):
            name = self.name()
            self.expect("=")
            return "let", line, name, self.value()
        if self.take("while"):
            return "while", line, self.value(), self.block()
        if self.take("if"):
            return "if", line, self.value(), self.block(), self.block() if self.take("else") else []
        value = self.value()
        if value[0] == "name" and self.take("="):
            return "set", line, value[2], self.value()
        return "do", line, value

    def value(self, level: int = 0) -> tuple:
        if level == len(BINARY):
            return self.unary()
        left, line = self.value(level + 1), self.line
        while operator := self.take(*BINARY[level]):
            left = "slot", line, BINARY[level][operator], [left, self.value(level + 1)]
            if operator == "in":
                left[3].reverse()
        return left

    def unary(self) -> tuple:
        line = self.line
        return ("slot", line, "neg", [self.unary()]) if self.take("-") else self.postfix()

    def postfix(self) -> tuple:
        value = self.atom()
        while True:
            line = self.line
            if self.take("."):
                value = "dot", line, value, self.name()
            elif self.same_line() and self.take("("):
                value = "call", line, value, self.items(")")
            elif self.same_line() and self.take("["):
                value = "slot", line, "getitem", [value, self.value()]
                self.expect("]")
            else:
                return value

    def same_line(self) -> bool:
        return self.tokens[self.at][2] == self.tokens[self.at - 1][2]

    def items(self, end: str) -> list[tuple]:
        items = []
        while not self.take(end):
            items.append(self.value())
            if not self.take(","):
                self.expect(end)
                break
        return items

    def atom(self) -> tuple:
        kind, text, line = self.tokens[self.at]
        if self.take("("):
            value = self.value()
            self.expect(")")
            return value
        if self.take("["):
            return "list", line, self.items("]")
        if kind in ("int", "float", "text"):
            self.at += 1
            return kind, line, text
        return "name", line, self.name()


# ---- tree to C ----------------------------------------------------------------------------------------------------------------------
class Emitter:
    """Every owned value lives in a word of `v`: variables first, then the temporaries of a statement. What raises goes to `failed`,
    where all of `v` is dropped."""

    def __init__(self, contract: Contract, allowed: set[str]) -> None:
        self.contract, self.allowed = contract, allowed
        self.lines: list[str] = []
        self.depth = 1
        self.constants: dict[tuple[str, str], int] = {}
        self.variables: dict[str, str] = {}
        self.modules: dict[str, str] = {}
        self.words = self.caches = self.highest_slot = 0
        self.free: list[str] = []
        self.live: list[str] = []
        self.sites: list[int] = []

    def put(self, text: str) -> None:
        self.lines.append("    " * self.depth + text)

    def word(self) -> str:
        self.words += 1
        return f"v[{self.words - 1}]"

    def temporary(self) -> str:
        word = self.free.pop() if self.free else self.word()
        self.live.append(word)
        return word

    def constant(self, kind: str, text: str) -> str:
        return f"values[{self.constants.setdefault((kind, text), len(self.constants))}]"

    def slot(self, name: str, *given) -> str:
        """Calls a slot, its arguments chosen by the types of its prototype; the word that owns the result."""
        slot = self.contract.slot(name)
        self.highest_slot = max(self.highest_slot, slot.index)
        values, arguments = list(given), ["ctx"]
        for ctype in slot.types:
            if ctype == "molt_cache *":
                arguments.append(f"&caches[{self.caches}]")
                self.caches += 1
            elif ctype in ("const molt_value *", "molt_value *") and isinstance(values[0], list):
                array = values.pop(0)
                mutable = "" if ctype.startswith("const") else "molt_value"
                items = [f"molt_retain({a})" for a in array] if mutable else array
                arguments.append(f"(molt_value[]){{{', '.join(items) or '0'}}}")
                values.insert(0, str(len(array)))
            else:
                arguments.append(values.pop(0) if values else "0")
        call = f"{slot.function}({', '.join(arguments)})"
        if slot.result != "molt_value":
            self.put(f"if ({call} != MOLT_OK) goto failed;" if slot.result == "molt_status" else f"{call};")
            return ""
        word = self.temporary()
        self.put(f"{word} = {call};")
        if slot.may_raise:
            self.put(f"if (!{word}) goto failed;")
        return word

    # -- values --
    def value(self, tree: tuple) -> str:
        """C for a value that stays alive to the end of the statement."""
        kind, line, *parts = tree
        if kind == "int":
            return f"molt_small_int({parts[0]})" if int(parts[0]) < 1 << 50 else self.constant("INT", parts[0])
        if kind == "float":
            return f"molt_small_double({parts[0]})"
        if kind == "text":
            return self.constant("STR", json.loads(parts[0]))
        if kind == "list":
            return self.slot("list_from", [self.value(item) for item in parts[0]])
        if kind == "slot":
            return self.slot(parts[0], *[self.value(part) for part in parts[1]])
        if kind == "call":
            return self.call(line, *parts)
        if kind == "dot":
            return self.dot(line, *parts)
        return self.name(line, parts[0])

    def name(self, line: int, name: str) -> str:
        if name in self.variables:
            return self.variables[name]
        if f"builtins.{name}" in self.contract.types or f"builtins.{name}" in self.contract.intrinsics:
            return self.slot("builtin", self.constant("NAME", name))
        raise ToyError(f"line {line}: nothing is called {name}")

    def dot(self, line: int, owner: tuple, name: str) -> str:
        module = self.module(owner)
        if module and not any(f"{owner[2]}.{name}" in names for names in (self.contract.values, self.contract.intrinsics, self.contract.types)):
            raise ToyError(f"line {line}: the runtime has no {owner[2]}.{name}")
        return self.slot("getattr", module or self.value(owner), self.constant("NAME", name))

    def module(self, owner: tuple) -> str | None:
        """The word of a module that a dotted name begins with; imported once, at the start."""
        if owner[0] != "name" or owner[2] in self.variables or owner[2] not in self.contract.modules:
            return None
        return self.modules.setdefault(owner[2], f"modules[{len(self.modules)}]")

    def call(self, line: int, callee: tuple, arguments: list[tuple]) -> str:
        known = None
        if callee[0] == "name" and callee[2] not in self.variables:
            known = f"builtins.{callee[2]}"
        elif callee[0] == "dot" and self.module(callee[2]):
            known = f"{callee[2][2]}.{callee[3]}"
        if known:
            self.check(line, known, len(arguments))
        if callee[0] == "dot" and not known:
            words = [self.value(callee[2]), *(self.value(a) for a in arguments)]
            return self.slot("call_method", self.constant("NAME", callee[3]), words)
        function = self.value(callee)
        return self.slot("call", function, [self.value(a) for a in arguments])

    def check(self, line: int, name: str, nargs: int) -> None:
        try:
            capability = self.contract.callable(name, nargs)
        except ToyError as error:
            raise ToyError(f"line {line}: {error}") from None
        if capability and capability not in self.allowed:
            raise ToyError(f"line {line}: {name} needs --allow {capability}")

    # -- statements --
    def statement(self, tree: tuple) -> None:
        kind, line, *parts = tree
        if line not in self.sites:
            self.sites.append(line)
        self.put(f"frame.site = {self.sites.index(line)}; /* line {line} */")
        if kind in ("let", "set"):
            self.assign(kind, line, *parts)
        elif kind == "do":
            self.value(parts[0])
            self.end_statement()
        elif kind == "if":
            self.branch("if", parts[0], parts[1])
            if parts[2]:
                self.put("else {")
                self.block(parts[2])
        else:
            self.put("for (;;) {")
            self.depth += 1
            condition = self.condition(parts[0])
            self.put(f"if ({condition} != MOLT_TRUE) break;")
            self.put("if (ctx->breaker && molt_safepoint(ctx) != MOLT_OK) goto failed;")
            self.depth -= 1
            self.block(parts[1])

    def assign(self, kind: str, line: int, name: str, tree: tuple) -> None:
        if kind == "set" and name not in self.variables:
            raise ToyError(f"line {line}: let {name} comes first")
        value = self.value(tree)
        if name not in self.variables:
            self.variables[name] = self.word()
        self.put(f"molt_assign(ctx, &{self.variables[name]}, molt_retain({value}));")
        self.end_statement()

    def branch(self, word: str, condition: tuple, body: list[tuple]) -> None:
        self.put(f"{word} ({self.condition(condition)} == MOLT_TRUE) {{")
        self.block(body)

    def condition(self, tree: tuple) -> str:
        truth = self.slot("truth", self.value(tree))
        self.live.remove(truth)
        self.end_statement()
        self.free.append(truth)
        return truth  # True or False: nothing to drop

    def block(self, body: list[tuple]) -> None:
        self.depth += 1
        for tree in body:
            self.statement(tree)
        self.depth -= 1
        self.put("}")

    def end_statement(self) -> None:
        for word in self.live:
            self.put(f"molt_assign(ctx, &{word}, 0);")
        self.free += reversed(self.live)
        self.live.clear()


def c_text(text: str) -> str:
    return '"' + "".join(chr(b) if 32 <= b < 127 and b not in b'"\\?' else f"\\{b:03o}" for b in text.encode()) + '"'


def emit(program: list[tuple], name: str, contract: Contract, allowed: set[str]) -> str:
    emitter = Emitter(contract, allowed)
    for tree in program:
        emitter.statement(tree)
    body, emitter.lines = emitter.lines, []
    for module, word in emitter.modules.items():
        imported = emitter.slot("import_name", "globals", emitter.constant("NAME", module), "MOLT_NONE", "0")
        emitter.put(f"molt_assign(ctx, &{word}, molt_retain({imported}));")
        emitter.end_statement()
    imports, nmodules = emitter.lines, len(emitter.modules)
    consts = "".join(f"    {{MOLT_CONST_{kind}, {len(text.encode())}, {c_text(text)}, 0.0}},\n" for kind, text in emitter.constants)
    positions = "".join(f"    {{.line = {line}, .end_line = {line}, .end_column = MOLT_NO_COLUMN}},\n" for line in emitter.sites or [1])
    strings = lambda items: ", ".join(map(c_text, sorted(items))) or "NULL"
    return TEMPLATE.format(
        name=name, file=c_text(name), consts=consts or "    {0, 0, NULL, 0.0},\n", nconsts=len(emitter.constants), positions=positions,
        nvalues=max(1, len(emitter.constants)), ncaches=emitter.caches, caches=max(1, emitter.caches), npositions=max(1, len(emitter.sites)),
        words=max(1, emitter.words), modules=max(1, nmodules), body="\n".join(imports + body), nslots=emitter.highest_slot + 1,
        intrinsics=strings(emitter.modules), nintrinsics=nmodules, grants=strings(allowed), ngrants=len(allowed))


TEMPLATE = """\
/* {name}, compiled by the toy compiler. */
#include <molt/inline.h>

static const molt_const consts[] = {{
{consts}}};
static molt_value values[{nvalues}];
static molt_cache caches[{caches}];
static uint32_t externally_written;
static molt_value body(molt_ctx *ctx, molt_value callee, const molt_value *args, size_t nargs, molt_value kwnames);

static const molt_module_def module;
static const molt_position positions[] = {{
{positions}}};
static const molt_code code = {{
    .struct_size = sizeof(molt_code), .firstlineno = 1, .npositions = {npositions},
    .name = "<module>", .qualname = "<module>", .positions = positions, .module = &module, .entry = body,
}};
static const molt_module_def module = {{
    .struct_size = sizeof(molt_module_def), .name = "__main__", .file = {file},
    .consts = consts, .const_values = values, .nconsts = {nconsts}, .ncaches = {ncaches}, .caches = caches,
    .body = &code, .externally_written = &externally_written,
}};

static molt_value body(molt_ctx *ctx, molt_value callee, const molt_value *args, size_t nargs, molt_value kwnames)
{{
    (void)nargs, (void)kwnames;
    const molt_value globals = args[0];
    molt_value v[{words}] = {{0}}, modules[{modules}] = {{0}}, result = MOLT_NONE;
    molt_frame frame;
    if (!molt_enter(ctx, &frame, &code, callee)) return MOLT_RAISED;
    if (!globals) goto failed;
{body}
    goto done;
failed:
    molt_traceback(ctx);
    result = MOLT_RAISED;
done:
    for (size_t i = 0; i < sizeof v / sizeof v[0]; i++) molt_xdrop(ctx, v[i]);
    for (size_t i = 0; i < sizeof modules / sizeof modules[0]; i++) molt_xdrop(ctx, modules[i]);
    molt_leave(ctx, &frame);
    return result;
}}

int main(int argc, char **argv)
{{
    static const molt_need needs[] = {{{{"core", MOLT_CORE_VERSION, {nslots}}}}};
    static const char *const intrinsic_modules[] = {{{intrinsics}}};
    static const char *const grants[] = {{{grants}}};
    static const molt_module_def *const program_modules[] = {{&module}};
    static const molt_program program = {{
        .struct_size = sizeof(molt_program), .format = MOLT_BINARY_FORMAT, .layout = MOLT_LAYOUT,
        .abi_major = MOLT_ABI_MAJOR, .abi_minor = MOLT_ABI_MINOR, .nneeds = 1, .needs = needs,
        .modules = program_modules, .nmodules = 1, .ngrants = {ngrants}, .grants = grants,
        .intrinsic_modules = intrinsic_modules, .nintrinsic_modules = {nintrinsics},
    }};
    return molt_main(&program, argc, argv);
}}
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="toy.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--contract", type=Path, default=DEFAULT)
    parser.add_argument("--allow", action="append", default=[])
    options = parser.parse_args()
    try:
        program = Parser(options.program.read_text()).program()
        print(emit(program, options.program.name, Contract(options.contract), set(options.allow)), end="")
    except ToyError as error:
        print(f"{options.program}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
