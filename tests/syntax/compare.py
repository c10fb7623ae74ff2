"""Compares the front end with CPython 3.12: the trees, errors and warnings of many sources.

    compare.py --tool build/syntax_dump --cache build/syntax-cache [--python python3.12] lib
    compare.py ... snippets            bad and good snippets cut out of CPython's own tests, at run time
    compare.py ... mutants [--seed N] [--count N]     Lib with small damage done to it
    compare.py ... cases FOLDER        our own cases, whose expectations are recorded: needs no python3.12
    compare.py ... record FOLDER       records those expectations

The last line reads "N passed, N failed, N skipped". Without a python3.12 the modes that need one say so and pass.
"""

import argparse
import ast
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent


def find_python(given):
    candidates = [given] if given else ["python3.12"]
    if not given and shutil.which("pyenv"):
        known = subprocess.run(["pyenv", "versions", "--bare"], capture_output=True, text=True).stdout.split()
        for version in known:
            if version.startswith("3.12"):
                root = subprocess.run(["pyenv", "prefix", version], capture_output=True, text=True).stdout.strip()
                candidates.insert(0, f"{root}/bin/python3.12")
    for candidate in candidates:
        probe = "import sys; print(sys.version_info[:2] == (3, 12))"
        try:
            result = subprocess.run([candidate, "-c", probe], capture_output=True, text=True)
        except OSError:
            continue
        if result.stdout.strip() == "True":
            return candidate
    return None


def library_of(python):
    code = "import os; print(os.path.dirname(os.__file__))"
    return pathlib.Path(subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip())


def ask(command, sources):
    """One answer for each (mode, name, bytes); the tool gets them in one stream."""
    with tempfile.TemporaryFile() as stream:
        for mode, name, data in sources:
            stream.write(f"{mode} {name} {len(data)}\n".encode() + data)
        stream.seek(0)
        result = subprocess.run(command, stdin=stream, capture_output=True)
    answers = [json.loads(line) for line in result.stdout.split(b"\n") if line]
    if len(answers) != len(sources):
        last = sources[len(answers)][1] if len(answers) < len(sources) else "?"
        print(f"{command[0]} stopped at {last}, status {result.returncode}: {result.stderr[-2000:].decode()}")
    return answers


def ask_in_parts(command, sources, parts=2):
    chunks = [sources[i::parts] for i in range(parts)]
    with ThreadPoolExecutor(parts) as pool:
        results = list(pool.map(lambda chunk: ask(command, chunk), chunks))
    answers = [None] * len(sources)
    for i, result in enumerate(results):
        for k, answer in enumerate(result):
            answers[i + k * parts] = answer
    return answers


def oracle_answers(options, sources):
    """From the cache where the same bytes were asked before."""
    cache = pathlib.Path(options.cache)
    cache.mkdir(parents=True, exist_ok=True)
    version = hashlib.sha256((HERE / "oracle.py").read_bytes()).hexdigest()[:16]
    path = cache / f"oracle-{version}.jsonl"
    known = {}
    if path.exists():
        for line in path.read_text().splitlines():
            key, answer = json.loads(line)
            known[key] = answer
    keys = [hashlib.sha256(f"{mode} ".encode() + data).hexdigest() for mode, name, data in sources]
    missing = {}
    for key, source in zip(keys, sources):
        if key not in known:
            missing.setdefault(key, source)
    if missing:
        answers = ask_in_parts([options.python, "-X", "utf8", str(HERE / "oracle.py")], list(missing.values()))
        with path.open("a") as out:
            for key, answer in zip(missing, answers):
                if answer is not None:
                    known[key] = answer
                    out.write(json.dumps([key, answer]) + "\n")
    return [known.get(key) for key in keys]


def differences(mine, theirs, aspects):
    if mine is None or theirs is None:
        return ["no answer"]
    found = []
    if "tree" in aspects and mine.get("tree") != theirs.get("tree"):
        found.append(f"tree {mine.get('tree')} instead of {theirs.get('tree')}")
    if "scopes" in aspects and mine.get("scopes") != theirs.get("scopes"):
        found.append(f"scopes {mine.get('scopes')} instead of {theirs.get('scopes')}")
    if "error" in aspects and mine["error"] != theirs["error"]:
        found.append(f"error\n      {mine['error']} instead of\n      {theirs['error']}")
    if "warnings" in aspects and mine["warnings"] != theirs["warnings"]:
        found.append(f"warnings {mine['warnings']} instead of {theirs['warnings']}")
    return found


def compare(options, sources):
    mine = ask_in_parts([options.tool], sources)
    theirs = oracle_answers(options, sources)
    return report(options, sources, mine, theirs)


# DEVIATION(syntax-encodings): coding cookies of encodings that need more than a table of 256 rows are refused.
MULTI_BYTE = re.compile(r"unknown encoding: (cp9(32|36|49|50)|shift|sjis|s_jis|ms_?kanji|euc|big5|gb|hz|iso-?2022|johab|utf-?7)", re.I)


def deviates(mine):
    return bool(mine and mine["error"] and MULTI_BYTE.match(str(mine["error"][1])))


def report(options, sources, mine, theirs):
    failed = skipped = 0
    for (mode, name, data), a, b in zip(sources, mine, theirs):
        if deviates(a):
            skipped += 1
            continue
        found = differences(a, b, options.aspects.split(","))
        if found:
            failed += 1
            if failed <= options.show:
                shown = "" if len(data) > 300 else f" {data!r}"
                print(f"{name} ({mode}):{shown}\n    " + "\n    ".join(found))
    print(f"{len(sources) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


def library_sources(options):
    root = library_of(options.python)
    paths = sorted(root.rglob("*.py"))
    if options.only:
        paths = [p for p in paths if options.only in str(p)]
    return [("exec", str(p.relative_to(root)).replace(" ", "_"), p.read_bytes()) for p in paths]


def string_constants(path):
    """Every string in a test file that may be a program, dedented as well as not."""
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
            yield node.value


def doctest_programs(text):
    """The examples of a doctest as programs."""
    program = []
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith(">>> "):
            if program:
                yield "\n".join(program) + "\n"
            program = [stripped[4:]]
        elif stripped.startswith("...") and program:
            program.append(stripped[4:])
        elif program:
            yield "\n".join(program) + "\n"
            program = []
    if program:
        yield "\n".join(program) + "\n"


SNIPPET_FILES = """test_syntax test_exceptions test_fstring test_grammar test_eof test_unparse test_positional_only_arg
test_patma test_named_expressions test_type_params test_type_aliases test_ast test_compile test_parser test_unpack_ex
test_string_literals test_source_encoding test_future_stmt test_global test_scope test_symtable test_keywordonlyarg
test_generators test_coroutines test_listcomps test_dictcomps test_setcomps test_genexps test_except_star test_with
test_unicode_identifiers test_tokenize test_codeop test_compiler_codegen test_dis test_class test_builtin test_traceback
test_flufl test_decorators test_lambda test_super test_peepholer test_asyncgen test_unparse test_int_literal
test_exception_variations test_raise test_cmd_line_script test_pep646_syntax test_extcall test_keyword test_complex
test_float test_bytes test_unicode_file test_type_comments test_type_annotations test_typing test_unpack
test_peg_generator/test_c_parser test_lib2to3/test_fixers test_lib2to3/test_parser test_cppext""".split()


def snippet_sources(options):
    import textwrap

    root = library_of(options.python) / "test"
    texts = {}
    for stem in SNIPPET_FILES:
        for path in [root / f"{stem}.py", *sorted((root / stem).glob("*.py"))]:
            if not path.exists():
                continue
            for value in string_constants(path):
                variants = [value]
                if isinstance(value, str):
                    variants.append(textwrap.dedent(value))
                    variants.extend(doctest_programs(value))
                for text in variants:
                    if isinstance(text, str):
                        text = text.encode("utf-8", "surrogatepass")
                    if 0 < len(text) < 20000:
                        texts.setdefault(text, stem)
    sources = []
    for number, (text, stem) in enumerate(texts.items()):
        for mode in ["exec", "eval", "single"] if number % 5 == 0 else ["exec"]:
            sources.append((mode, f"{stem}:{number}", text))
    return sources


TOKEN = re.compile(rb"\s+|\w+|[^\w\s]")
EXTRA = [b"(", b")", b"[", b"]", b"{", b"}", b":", b",", b"=", b"==", b":=", b".", b"*", b"**", b"'", b'"', b"\n", b" ",
         b"\\", b"#", b"if", b"else", b"for", b"in", b"not", b"lambda", b"def", b"class", b"import", b"from", b"as",
         b"async", b"await", b"yield", b"return", b"print", b"1", b"x", b"None", b"\t", b";", b"@", b"->", b"!", b"f'",
         b"except", b"finally", b"with", b"while", b"match", b"case", b"type", b"_", b"0", b"is", b"and", b"del"]


def mutant_sources(options):
    """Windows of whole lines from Lib with one to three tokens dropped, doubled, swapped or put in."""
    chance = random.Random(options.seed)
    files = [s for s in library_sources(options) if 0 < len(s[2]) < 200000]
    sources = []
    for number in range(options.count):
        _, name, data = chance.choice(files)
        lines = data.split(b"\n")
        first = chance.randrange(len(lines))
        while first > 0 and lines[first][:1] in (b" ", b"\t", b"", b"#", b")"):
            first -= 1
        window = b"\n".join(lines[first : first + chance.randrange(1, 25)]) + b"\n"
        tokens = TOKEN.findall(window)
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            if not tokens:
                break
            at = chance.randrange(len(tokens))
            action = chance.randrange(5)
            if action == 0:
                del tokens[at]
            elif action == 1:
                tokens.insert(at, chance.choice(EXTRA))
            elif action == 2:
                tokens[at] = chance.choice(EXTRA)
            elif action == 3:
                tokens.insert(at, tokens[at])
            else:
                other = chance.randrange(len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]
        sources.append(("exec", f"mutant:{number}:{name}", b"".join(tokens)))
    return sources


def read_cases(folder):
    """A case file has blocks: a line "== MODE", the source, a line "-- EXPECTATION" in JSON."""
    cases = []
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        text = path.read_text()
        for number, block in enumerate(re.split(r"^== ", text, flags=re.M)[1:]):
            mode, rest = block.split("\n", 1)
            source, _, expected = rest.partition("\n-- ")
            data = source.encode() + b"\n"
            if mode.endswith(" escaped"):
                mode, data = mode[:-8], ast.literal_eval('b"""' + source.replace('"', '\\"') + '"""')
            cases.append((path, mode, f"{path.stem}:{number}", data, source, expected.strip()))
    return cases


def check_cases(options):
    cases = read_cases(options.folder)
    sources = [(mode, name, data) for _, mode, name, data, _, _ in cases]
    mine = ask_in_parts([options.tool], sources)
    theirs = [json.loads(expected) if expected else None for *_, expected in cases]
    return report(options, sources, mine, theirs)


def record_cases(options):
    cases = read_cases(options.folder)
    answers = oracle_answers(options, [(mode, name, data) for _, mode, name, data, _, _ in cases])
    files = {}
    heads = {path: path.read_text().split("== ", 1)[0] for path, *_ in cases}
    for (path, mode, name, data, source, _), answer in zip(cases, answers):
        answer = {key: answer[key] for key in ("tree", "scopes", "error", "warnings") if key in answer}
        escaped = " escaped" if data != source.encode() + b"\n" else ""
        files.setdefault(path, []).append(f"== {mode}{escaped}\n{source}\n-- {json.dumps(answer)}\n")
    for path, blocks in files.items():
        path.write_text(heads[path] + "".join(blocks))
    print(f"{len(cases)} recorded")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--cache", default="syntax-cache")
    parser.add_argument("--python")
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("--only", default="")
    parser.add_argument("--aspects", default="tree,scopes,error,warnings")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("what", choices=["lib", "snippets", "mutants", "cases", "record"])
    parser.add_argument("folder", nargs="?")
    options = parser.parse_args()
    if options.what == "cases":
        return check_cases(options)
    options.python = find_python(options.python)
    if options.python is None:
        print("skipped: no python3.12 to compare with")
        return 0
    if options.what == "record":
        return record_cases(options)
    sources = {"lib": library_sources, "snippets": snippet_sources, "mutants": mutant_sources}[options.what](options)
    return compare(options, sources)


if __name__ == "__main__":
    sys.exit(main())
