# SPDX-License-Identifier: Apache-2.0
"""Wishes given as a list: "1. … 2. …", "- …" on lines of their own, "First, … Second, …", as sentences one by one."""

from __future__ import annotations

import re

from soundstage.edit.words import QUOTED

_NUMBERED = re.compile(r"(?:^|(?<=[\s;,.:!?]))\(?(\d)[.)]\s+(?=[A-Za-z\"“])")
_BULLET = re.compile(r"(?m)^\s*(?:[-*•–]|\d+[.)])\s+")
_ORDINALS = re.compile(
    r"(?i)(?:^|(?<=[.;!] ))(?:first|firstly|second|secondly|third|thirdly|finally|lastly|also|next), ")


def listed(text: str) -> str:
    """The text with each item of a list as a sentence of its own; text that is no list as it is."""
    quoted = {i for m in QUOTED.finditer(text) for i in range(*m.span())}
    marks = [m for m in _NUMBERED.finditer(text) if m.start() not in quoted]
    if len(marks) > 1 and [int(m[1]) for m in marks] == list(range(1, len(marks) + 1)):
        starts, ends = [m.end() for m in marks], [m.start() for m in marks[1:]] + [len(text)]
        before = text[: marks[0].start()].strip()
        before = "" if before.endswith(":") else before  # "please do the following:"
        return _told([before, *(text[a:b] for a, b in zip(starts, ends, strict=True))])
    if "\n" in text.strip():
        return _told([_BULLET.sub("", row) for row in text.splitlines()])
    return _ORDINALS.sub("", text)


def _told(items: list[str]) -> str:
    """The items that say something, each ended by a full stop."""
    return " ".join(f"{row}." for item in items if (row := item.strip(" \t,;.")))
