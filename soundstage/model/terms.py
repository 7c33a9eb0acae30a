# SPDX-License-Identifier: Apache-2.0
"""The small terms of an interactive film: conditions and changes of variables, parsed by a closed grammar.

    condition := all ("or" all)*        all := test ("and" test)*
    test      := ["not"] name | name (= != < <= > >= | is | is not) value
    change    := name = value | name + number | name - number
    value     := a whole number from -99 to 99 | yes | no | a word

A variable that was never set is 0; yes is 1 and no is 0. Nothing is ever evaluated as code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Value = int | str
Test = tuple[str, str, Value]  # name, = != < <= > >=, value
Condition = tuple[tuple[Test, ...], ...]  # any of these, each all of its tests; () = always
Change = tuple[str, str, Value]  # name, = + or -, value

MOST = 99  # a variable's largest size; numbers stop there, so that a film has finitely many states
_NAME = r"[a-z][a-z0-9_]{0,30}"
_VALUE = r"-?\d{1,2}|[a-z][a-z0-9_]{0,30}"
_TEST = re.compile(rf"(?P<name>{_NAME})\s*(?P<op><=|>=|!=|=|<|>|\bis\s+not\b|\bis\b)\s*(?P<value>{_VALUE})")
_BARE = re.compile(rf"(?P<no>not\s+)?(?P<name>{_NAME})")
_CHANGE = re.compile(rf"(?P<name>{_NAME})\s*(?P<op>[=+-])\s*(?P<value>{_VALUE})")
_RESERVED = frozenset(("and", "or", "not", "is", "if", "yes", "no"))


def condition(text: str) -> Condition:
    """The condition in these words; ValueError says what is wrong and what would work."""
    low = " ".join(text.lower().split())
    if not low:
        return ()
    return tuple(tuple(_test(t) for t in re.split(r"\band\b", group)) for group in re.split(r"\bor\b", low))


def change(text: str) -> Change:
    """The change of a variable in these words; ValueError says what is wrong."""
    m = _CHANGE.fullmatch(" ".join(text.lower().split()))
    if m is None or m["name"] in _RESERVED:
        raise ValueError(f"'{text}' is no change of a variable; write 'key = yes', 'apples + 1' or 'mood = angry'")
    value = _value(m["value"])
    if m["op"] != "=" and not isinstance(value, int):
        raise ValueError(f"'{text}': only a number can be added or taken away, such as 'apples + 1'")
    return m["name"], m["op"], value


def holds(tests: Condition, variables: Mapping[str, Value]) -> bool:
    """Whether the condition is true with these variables."""
    return not tests or any(all(_true(t, variables) for t in group) for group in tests)


def changed(variables: Mapping[str, Value], changes: Sequence[Change]) -> dict[str, Value]:
    """The variables after these changes; what is 0 is left out, so that equal states are equal."""
    out = dict(variables)
    for name, op, value in changes:
        now = out.get(name, 0)
        if op != "=":
            assert isinstance(value, int)
            number = now if isinstance(now, int) else 0
            value = max(-MOST, min(MOST, number + (value if op == "+" else -value)))
        out[name] = value
    return {k: v for k, v in out.items() if v != 0}


def _test(text: str) -> Test:
    plain = text.strip()
    m = _TEST.fullmatch(plain)
    if m is not None and m["name"] not in _RESERVED:
        op = {"is": "=", "is not": "!="}.get(" ".join(m["op"].split()), m["op"])
        return m["name"], op, _value(m["value"])
    bare = _BARE.fullmatch(plain)
    if bare is None or bare["name"] in _RESERVED:
        raise ValueError(
            f"'{plain}' is no condition; write 'key', 'not key', 'apples >= 2' or 'mood is angry', "
            "joined by 'and' or 'or'"
        )
    return bare["name"], "=" if bare["no"] else "!=", 0


def _value(word: str) -> Value:
    if word in ("yes", "no"):
        return int(word == "yes")
    return int(word) if word.lstrip("-").isdigit() else word


def _true(test: Test, variables: Mapping[str, Value]) -> bool:
    name, op, value = test
    now = variables.get(name, 0)
    if op in ("=", "!="):
        return (now == value) == (op == "=")
    if not (isinstance(now, int) and isinstance(value, int)):
        return False
    return {"<": now < value, "<=": now <= value, ">": now > value, ">=": now >= value}[op]
