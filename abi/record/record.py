#!/usr/bin/env python3
# Records the public surface of the running CPython 3.12 into abi/reference, one file a module.
"""Usage: python3.12 abi/record/record.py [--out DIR] [--jobs N] [MODULE ...]     (no MODULE: the whole programme)"""

import argparse
import concurrent.futures
import enum
import gc
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import probe
import programme
import samples
import surface

HERE = os.path.dirname(os.path.abspath(__file__))


# ---- one module, in its own process -------------------------------------------------------------------------------------
class ModuleRecorder:
    """Rows of one module, with the classes that only inheritance or values lead to under "hidden"."""

    def __init__(self, name):
        self.name = name
        self.module = surface.load(name)
        self.space = samples.namespace([name])
        self.hidden = {}

    def record(self):
        names = {}
        for name, listed in surface.public_names(self.module, self.name).items():
            value = getattr(self.module, name)
            row = self.row(name, value)
            if not listed:
                row["listed"] = False
            names[name] = row
        for label, cls in self.unnamed_types():
            self.hide(cls)
        every = getattr(self.module, "__all__", None)
        return {
            "module": self.name,
            "lane": programme.lane(self.name),
            "source": "python" if str(getattr(self.module, "__file__", "")).endswith(".py") else "builtin",
            "all": list(every) if every is not None else None,
            "names": names,
            "hidden": self.hidden,
        }

    def row(self, name, value):
        row = surface.describe(self.name, name, value)
        where = surface.home(value)
        if where and where != (self.name, name):
            row["home"] = ":".join(where)
        if row["kind"] == "builtin_function":
            row.update(probe.measured(lambda: value, f"{self.name}.{name}", value))
        elif row["kind"] == "bound_method" and not hasattr(value, "__func__"):
            row.update(probe.measured(lambda: value, f"{self.name}.{name}", value))
        elif row["kind"] == "class":
            self.measure_class(row, value)
            for base in value.__mro__[1:]:
                self.hide_if_private(base)
        return row

    def measure_class(self, row, cls):
        label = surface.qualified(cls)
        if row["class_kind"] == "builtin" and type(cls).__call__ is type.__call__:
            row.update(probe.measured(lambda: cls, label))
        for name, member in row["members"].items():
            descriptor = vars(cls)[name]
            kind = member["kind"]
            if kind == "new":
                continue
            if kind in ("getset", "member"):
                member["access"] = "rw" if probe.is_writable(descriptor) else "r"
            elif kind in ("method_descriptor", "classmethod_descriptor", "builtin_function"):
                make = (lambda n=name: getattr(self.instance(cls), n)) if kind == "method_descriptor" else (
                    lambda n=name: getattr(cls, n))
                member.update(probe.measured(make, f"{label}.{name}", descriptor))
            elif kind in ("staticmethod", "classmethod") and "wraps" in member:
                make = lambda n=name: getattr(cls, n)
                member.update(probe.measured(make, f"{label}.{name}"))

    def instance(self, cls):
        """An object of cls: the reviewed expression, an instance already seen, or cls()."""
        label = f"{cls.__module__}.{cls.__qualname__}"
        for key in (label, f"{self.name}.{cls.__qualname__}"):
            if key in samples.INSTANCES:
                return eval(samples.INSTANCES[key], self.space)
        if issubclass(cls, enum.Enum) and len(cls):
            return next(iter(cls))
        if hasattr(cls, "n_sequence_fields"):
            return cls(range(cls.n_sequence_fields))
        for value in self.unnamed_values():
            if type(value) is cls:
                return value
        if issubclass(cls, type):
            return cls("Made", (), {})
        try:
            return cls()
        except Exception:
            return cls.__new__(cls)

    def unnamed_values(self):
        for text in filter(None, map(str.strip, samples.UNNAMED.get(self.name, "").split(";"))):
            try:
                yield eval(text, self.space)
            except Exception as error:
                print(f"{self.name}: {text}: {error}", file=sys.stderr)

    def unnamed_types(self):
        return {type(value).__qualname__: type(value) for value in self.unnamed_values()}.items()

    def hide(self, cls):
        label = f"{cls.__module__}.{cls.__qualname__}"
        if label in self.hidden or cls in vars(self.module).values():
            return
        self.hidden[label] = {}
        row = surface.describe_class(self.name, cls)
        self.measure_class(row, cls)
        self.hidden[label] = row
        for base in cls.__mro__[1:]:
            self.hide_if_private(base)

    def hide_if_private(self, cls):
        """Bases that no programme module shows, so that inherited members are somewhere."""
        if cls.__module__.startswith("_") or cls.__qualname__.startswith("_"):
            self.hide(cls)


def record_one(name):
    print(json.dumps(ModuleRecorder(name).record()))


# ---- all of them ----------------------------------------------------------------------------------------------------------
def environment(home):
    return {"PATH": os.environ.get("PATH", ""), "HOME": home, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1", "TERM": "dumb"}


def run_one(name):
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-s", "-P", "-W", "ignore", os.path.join(HERE, "record.py"), "--one", name]
        try:
            done = subprocess.run(command, env=environment(home), cwd=home, stdin=subprocess.DEVNULL, capture_output=True,
                                  text=True, timeout=300)
        except subprocess.TimeoutExpired:
            return name, None, "timed out"
    if done.returncode != 0 or not done.stdout:
        return name, None, (done.stderr.strip().splitlines() or ["no output"])[-1]
    if done.stderr:
        print(done.stderr, end="", file=sys.stderr)
    return name, json.loads(done.stdout.splitlines()[-1]), None


def name_owners(records):
    """{home: place}: where each re-exported class or function is described."""
    owners = {}
    for order, (module, record) in enumerate(records.items()):
        for name, row in record["names"].items():
            if row["kind"] not in ("class", "function", "builtin_function"):
                continue
            key = row.get("home", f"{module}:{name}")
            home = key.partition(":")[0].lstrip("_")
            related = home.partition(".")[0] == module.partition(".")[0]
            rank = (module not in programme.SECONDARY, "home" not in row, module == home, related * (1 + module.count(".")),
                    row.get("listed", True), -order)
            if key not in owners or rank > owners[key][0]:
                owners[key] = (rank, f"{module}.{name}")
    return {key: place for key, (_, place) in owners.items()}


def fold(records):
    """Replaces each description that another module owns by a pointer to it."""
    owners = name_owners(records)
    shown = set(owners)
    seen_hidden = set()
    for module, record in records.items():
        for name, row in list(record["names"].items()):
            if row["kind"] not in ("class", "function", "builtin_function"):
                continue
            owner = owners[row.get("home", f"{module}:{name}")]
            if owner != f"{module}.{name}":
                kept = {"kind": row["kind"], "same_as": owner}
                if "listed" in row:
                    kept["listed"] = row["listed"]
                record["names"][name] = kept
        for label in list(record["hidden"]):
            if any(f"{m}:{label[len(m) + 1:]}" in shown for m in prefixes(label)) or label in seen_hidden:
                del record["hidden"][label]
            else:
                seen_hidden.add(label)


def prefixes(label):
    parts = label.split(".")
    return [".".join(parts[:i]) for i in range(1, len(parts))]


# ---- writing: one line a name, one line a member -----------------------------------------------------------------------
def line(value):
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def class_lines(row, indent):
    members = row.pop("members")
    head = line(row)[:-1]
    if not members:
        return head + ',"members":{}}'
    body = ",\n".join(f"{indent}  {json.dumps(name)}:{line(member)}" for name, member in members.items())
    return f'{head},"members":{{\n{body}\n{indent}}}}}'


def rows_text(rows):
    if not rows:
        return "{}"
    out = []
    for name, row in rows.items():
        text = class_lines(row, "  ") if "members" in row else line(row)
        out.append(f"  {json.dumps(name)}:{text}")
    return "{\n" + ",\n".join(out) + "\n }"


def module_text(record):
    head = [f' {json.dumps(key)}:{line(record[key])}' for key in ("module", "lane", "source", "all")]
    head += [f' "{part}":{rows_text(record[part])}' for part in ("names", "hidden")]
    return "{\n" + ",\n".join(head) + "\n}\n"


def write(records, out):
    for module, record in records.items():
        with open(os.path.join(out, module + ".json"), "w", encoding="utf-8") as stream:
            stream.write(module_text(record))


def write_index(records, absent, out):
    version = sys.version.split()[0]
    rows = {}
    for module, record in records.items():
        rows[module] = {"lane": record["lane"], "names": len(record["names"]), "hidden": len(record["hidden"])}
    index = [f' "python":{line(version)}', f' "platform":{line(sys.platform)}', f' "aliases":{line(programme.ALIASES)}',
             f' "absent":{line(absent)}', f' "modules":{rows_text(rows)}']
    with open(os.path.join(out, "index.json"), "w", encoding="utf-8") as stream:
        stream.write("{\n" + ",\n".join(index) + "\n}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default=os.path.join(HERE, "..", "reference"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("modules", nargs="*")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 12):
        parser.error("the reference is CPython 3.12: run this with a python3.12")
    if options.one:
        gc.disable()
        return record_one(options.one)
    everything, absent = programme.modules()
    wanted = options.modules or everything
    os.makedirs(options.out, exist_ok=True)
    records = {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for name, record, error in pool.map(run_one, wanted):
            if record is None:
                absent.append(name)
                print(f"{name}: not recorded: {error}", file=sys.stderr)
            else:
                records[name] = record
    if not options.modules:
        fold(records)
        write_index(records, sorted(set(absent)), options.out)
    write(records, options.out)
    print(f"{len(records)} modules recorded, {len(absent)} absent")


if __name__ == "__main__":
    main()
