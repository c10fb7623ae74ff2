#!/usr/bin/env python3
"""Drafts the stub of a Python-kind module: names, parameters, defaults, decorators, nesting; no bodies, no documentation.

usage: PYTHON3.12 abi/reference/draft_python.py MODULE > abi/std/MODULE.pyi

Run with the oracle. Nested functions get the free variables that they really use (`nonlocal`), resumable functions their
local variables as frame fields. Write the docstrings, and drop what the bodies do not need.
"""
import ast
import importlib
import inspect
import symtable
import sys

YIELDS = (ast.Yield, ast.YieldFrom)


SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.GeneratorExp)


def own_nodes(node):
    """The node and what is inside, without the insides of functions, lambdas, classes and generator expressions."""
    yield node
    if not isinstance(node, SCOPES):
        for child in ast.iter_child_nodes(node):
            yield from own_nodes(child)


class Drafter:
    def __init__(self, source):
        self.tree = ast.parse(source)
        self.table = symtable.symtable(source, "module", "exec")

    def child_table(self, table, node):
        return next(t for t in table.get_children() if t.get_name() == node.name and t.get_lineno() <= node.body[0].lineno
                    and t.get_lineno() >= min([node.lineno] + [d.lineno for d in node.decorator_list]))

    def function(self, node, table, indent, nested):
        pad = "    " * indent
        own = self.child_table(table, node)
        for decorator in node.decorator_list:
            yield f"{pad}@{ast.unparse(decorator)}"
        arguments = ast.unparse(self.bare(node.args))
        word = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
        yield f"{pad}{word} {node.name}({arguments}):"
        body = []
        free = sorted(n for n in own.get_frees()) if nested else []
        if free:
            body.append("nonlocal " + ", ".join(free))
        nodes = [n for statement in node.body for n in own_nodes(statement)]
        generator = any(isinstance(n, YIELDS) for n in nodes)
        if generator or word != "def":
            parameters = set(own.get_parameters())
            body += [f"{name}: object" for name in own.get_locals() if name not in parameters and name not in free]
        if generator:
            body.append("yield")
        inner = [n for n in nodes if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
        for line in body or ([] if inner else ["..."]):
            yield f"{pad}    {line}"
        for child in inner:
            yield from self.function(child, own, indent + 1, True)

    @staticmethod
    def bare(arguments):
        for argument in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]:
            if argument:
                argument.annotation = None
        return arguments

    def statements(self, body, table, indent):
        pad = "    " * indent
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield from self.function(node, table, indent, False)
            elif isinstance(node, ast.ClassDef):
                if indent == 0:
                    yield "\n"
                for decorator in node.decorator_list:
                    yield f"{pad}@{ast.unparse(decorator)}"
                heads = [ast.unparse(b) for b in node.bases] + [f"{k.arg}={ast.unparse(k.value)}" for k in node.keywords]
                yield f"{pad}class {node.name}({', '.join(heads)}):" if heads else f"{pad}class {node.name}:"
                inner = list(self.statements(node.body, self.child_table(table, node), indent + 1))
                yield from inner or [f"{pad}    ..."]
            elif isinstance(node, (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)):
                yield pad + ast.unparse(node)
            elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                continue
            elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                yield pad + ast.unparse(node)
            else:
                yield f"{pad}# not drafted: {ast.unparse(node).splitlines()[0]}"


def main():
    module = importlib.import_module(sys.argv[1])
    drafter = Drafter(inspect.getsource(module))
    print('"""..."""\n__molt__ = {"kind": "python"}')
    print("\n".join(drafter.statements(drafter.tree.body, drafter.table, 0)))


if __name__ == "__main__":
    main()
