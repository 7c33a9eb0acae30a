# SPDX-License-Identifier: Apache-2.0
"""The house rules that a reader of the source can check: sizes, headers, docstrings, one unit a file, no strangers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "soundstage"
WORKER = HOUSE / "engines" / "blender_worker"
FILES = sorted(HOUSE.rglob("*.py"))
FILE_LIMIT, FUNCTION_LIMIT = 400, 40  # lines
FAMILIES = (
    "actions", "moves", "props", "places", "styles", "score", "sound/effects", "sound/ambience", "bodies", "engines",
    "understand/analysers",
)
FOREIGN = re.compile(r"/work/|/tmp/|/root/|/home/|pypi|pythonhosted|artifactory|nexus\.", re.IGNORECASE)

# What is still too long or unsaid, with its size. These lists may only shrink: never add, never raise a number.
LONG_FILES: dict[str, int] = {}
LONG_FUNCTIONS: dict[str, int] = {}
UNSAID: set[str] = set()

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def source(path: Path) -> tuple[str, ast.Module]:
    text = path.read_text(encoding="utf-8")
    return text, ast.parse(text)


def name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def functions(tree: ast.AST, within: str = "") -> Iterator[tuple[str, Function]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.expr):
            continue  # no function is defined within an expression
        inner = within
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            inner = f"{within}{node.name}."
            if not isinstance(node, ast.ClassDef):
                yield inner[:-1], node
        yield from functions(node, inner)


def length(node: Function) -> int:
    """Lines of a function without its docstring."""
    assert node.end_lineno is not None
    said = node.body[0] if ast.get_docstring(node) is not None else None
    doc = said.end_lineno - said.lineno + 1 if said is not None and said.end_lineno is not None else 0
    return node.end_lineno - node.lineno + 1 - doc


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def judged(found: dict[str, int], known: dict[str, int], limit: int) -> None:
    """Nothing new above the limit, nothing known grown, and no entry kept that is not needed any more."""
    worse = {k: v for k, v in found.items() if v > max(limit, known.get(k, 0))}
    assert not worse, f"longer than {limit} lines: {worse}"
    done = {k for k in known if found.get(k, 0) <= limit}
    assert not done, f"no longer too long, take out of the list: {done}"


def test_files_are_short() -> None:
    judged({name(p): source(p)[0].count("\n") for p in FILES}, LONG_FILES, FILE_LIMIT)


def test_functions_are_short() -> None:
    found = {f"{name(p)}:{n}": length(node) for p in FILES for n, node in functions(source(p)[1])}
    judged(found, LONG_FUNCTIONS, FUNCTION_LIMIT)


def test_every_file_names_its_licence() -> None:
    for path in FILES:
        licence = "GPL-3.0-or-later" if path.is_relative_to(WORKER) else "Apache-2.0"
        assert source(path)[0].startswith(f"# SPDX-License-Identifier: {licence}\n"), name(path)


def test_what_is_public_is_said() -> None:
    silent = {name(p) for p in FILES if ast.get_docstring(source(p)[1]) is None}
    silent |= {
        f"{name(p)}:{node.name}"
        for p in FILES
        for node in source(p)[1].body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
    }
    assert not silent - UNSAID, f"no docstring: {sorted(silent - UNSAID)}"
    assert not UNSAID - silent, f"said by now, take out of the list: {sorted(UNSAID - silent)}"


@pytest.mark.parametrize("family", FAMILIES)
def test_one_unit_a_file(family: str) -> None:
    units = [p for p in sorted((HOUSE / family).glob("*.py")) if not p.stem.startswith("_") and p.stem != "base"]
    assert units
    for path in units:
        classes = [n for n in source(path)[1].body if isinstance(n, ast.ClassDef) and not n.name.startswith("_")]
        assert len(classes) == 1, f"{name(path)} holds {[c.name for c in classes]}"


def test_only_the_worker_imports_blender() -> None:
    guests = [p for p in FILES if any(m.split(".")[0] == "bpy" for m in imported(source(p)[1]))]
    assert guests, "the worker itself must be found by this test"
    assert all(p.is_relative_to(WORKER) for p in guests), [name(p) for p in guests]


def test_nothing_of_one_machine_or_registry() -> None:
    for path in FILES:
        hit = FOREIGN.search(source(path)[0])
        assert hit is None, f"{name(path)}: {hit and hit.group()}"


def test_the_measures_measure() -> None:
    """The rules above would see an offender."""
    long = 'def long() -> None:\n    """Said."""\n' + "    x = 1\n" * 41
    text = long + "class A:\n    def b(self) -> int:\n        return 1\n"
    measured = {n: length(node) for n, node in functions(ast.parse(text))}
    assert measured == {"long": 42, "A.b": 2}
    with pytest.raises(AssertionError):
        judged(measured, {}, FUNCTION_LIMIT)
    with pytest.raises(AssertionError):
        judged({"a": 3}, {"a": 50}, FUNCTION_LIMIT)
    assert list(imported(ast.parse("def f():\n    import bpy.ops\n"))) == ["bpy.ops"]
    assert FOREIGN.search("see /tmp/x") and not FOREIGN.search("template")
