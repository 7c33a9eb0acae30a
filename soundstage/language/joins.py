# SPDX-License-Identifier: Apache-2.0
"""How shots are joined, as prompts say it: "fade to black", "dissolve to a city", "fade in on", "iris out"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundstage.language.token import Token

PICTURE = r"(?:(?:the |a |an |whole |entire )*(?:screen|scene|picture|image|video|film|camera|shot|frame|view|clip)\s+)"
HOW = r"(?:(?:then|slowly|gradually|quickly|finally|gently|softly|eventually|suddenly)\s+)*"
LEFT = r"(?:^|(?<=[.,;:—–-])|\bends?\s+(?:with|on|in|by)\s+(?:an?\s+)?|\b(?:and|then|as|before|until|while)\b)\s*"
SOFT = r"(?:slow |soft |gentle |quick )?"
BLACK = (
    r"(?: out)?(?: slowly| quickly| gently| gradually)? (?:in)?to (?:a |pure )?(?P<dark>black|white|darkness)"
    r"(?: screen)?"
)
CLOSE = re.compile(
    rf"{LEFT}(?:(?:and|then)\s+)*{PICTURE}?{HOW}{SOFT}(?P<verb>smash[- ]?cut(?:s|ting)?|fad(?:e|es|ing)|dips?|"
    rf"cut(?:s|ting)?|go(?:es)?|turns|irises|iris){BLACK}(?=[\s.,;:!]|$)"
)
OUT = re.compile(
    rf"(?:^|[.;:]\s*|,\s*(?:(?:and|then)\s+)+|{PICTURE}){HOW}{SOFT}"
    r"(?P<verb>fade(?:s|ing)?|iris(?:es)?)[- ]out(?=\s*(?:[.,;!]|$))"
)
OPEN = re.compile(
    rf"^\s*(?:we |{PICTURE})?{HOW}(?P<verb>fad(?:e|es|ing)|opens?|iris(?:es)?)[- ]"
    r"(?:(?:in|up)(?: from (?P<dark>black|white))?|from (?P<dark2>black|white))"
    r"(?: slowly| gently)?(?: on| onto| to|(?=\s*(?:[.,;:]|$)))"
)
ACROSS = re.compile(
    rf"^\s*(?:then,? |and )?(?:(?:the )?(?:scene|shot|picture|image|video|film|view)\s+)?{HOW}{SOFT}"
    r"(?P<verb>dissolv(?:e|es|ing)|cross[- ]?(?:fade|dissolve)s?|wip(?:e|es|ing)|iris(?:es)?|fad(?:e|es|ing)|"
    r"(?:smash|match|jump|hard)[- ]?cuts?)"
    r"(?: in| out| away| left| right)?(?: slowly| gently| softly)? (?:in)?(?:to|onto)\b\s*:?"
)
NAMED = (("cross", "dissolve"), ("dissolv", "dissolve"), ("wip", "wipe"), ("iris", "iris"), ("fad", "fade"),
         ("dip", "fade"), ("cut", ""))  # fmt: skip


@dataclass(frozen=True)
class Join:
    """One join: its name among the transitions ("" is a cut), where it stands, and its characters."""

    name: str
    at: str  # "open": the film or shot begins so; "across": into what follows in this sentence; "close": out of here
    span: tuple[int, int]


def joins(row: list[Token]) -> list[Join]:
    """Every join that a sentence asks for, spans in characters of the text."""
    if not row:
        return []
    base = min(t.start for t in row)  # what was put in may stand elsewhere than where it was said
    chars = [" "] * (max(t.end for t in row) - base)
    for t in row:
        for k in range(t.start, t.end):
            chars[k - base] = "_" if t.kind == "Q" else t.text[k - t.start : k - t.start + 1].lower() or " "
    low = "".join(chars)
    found: list[Join] = []
    for pattern, at in ((OPEN, "open"), (CLOSE, "close"), (OUT, "close"), (ACROSS, "across")):
        m = pattern.search(low)
        if m is None or any(j.span[0] - base < m.end() and m.start() < j.span[1] - base for j in found):
            continue
        cut = "cut" in m["verb"] and at == "close" and _name(m) == "fade"
        found.append(Join("cut_black" if cut else _name(m), at, (base + m.start(), base + m.end())))
    return found


def _name(m: re.Match[str]) -> str:
    verb, dark = m["verb"], next((m[g] for g in ("dark", "dark2") if g in m.re.groupindex and m[g]), "")
    if dark == "white":
        return "fade_white"
    if dark and not verb.startswith("iris"):
        return "fade"
    return next((name for start, name in NAMED if start in verb), "fade")
