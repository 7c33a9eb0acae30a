# SPDX-License-Identifier: Apache-2.0
"""Spoken lines -> subtitles: two rows of 42 characters at most, long lines in several, each a second or longer."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

WIDTH, ROWS, SHORTEST = 42, 2, 1.0  # characters, rows, seconds
_GAP = 0.04  # seconds between one subtitle and the next

Row = tuple[float, float, str, str]  # start, end (seconds), speaker, text


def write_subtitles(lines: Sequence[Row], path: Path) -> None:
    """SubRip, UTF-8. Speakers are named when there are several and another one begins to speak."""
    blocks = [f"{number}\n{_clock(start)} --> {_clock(end)}\n{text}\n"
              for number, (start, end, text) in enumerate(cues(lines), 1)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(blocks), encoding="utf-8", newline="\n")


def cues(lines: Sequence[Row]) -> list[tuple[float, float, str]]:
    """(start, end, text of one or two rows) in order, never overlapping."""
    rows = sorted(lines, key=lambda r: r[:2])
    named = len({speaker for _, _, speaker, _ in rows}) > 1
    out: list[tuple[float, float, str]] = []
    before = None
    for start, end, speaker, text in rows:
        label = f"{speaker[:1].upper()}{speaker[1:]}: " if named and speaker and speaker != before else ""
        before = speaker
        out += _pages(start, end, label + " ".join(text.split()))
    return [(a, _until(a, b, out[i + 1][0] if i + 1 < len(out) else None), text)
            for i, (a, b, text) in enumerate(out)]


def _until(start: float, end: float, following: float | None) -> float:
    """Long enough to read, but gone before the next."""
    end = max(end, start + SHORTEST)
    return end if following is None else max(start + _GAP, min(end, following - _GAP)) if following > start else end


def _pages(start: float, end: float, text: str) -> list[tuple[float, float, str]]:
    """The text in pages of two rows; each page's share of the time is its share of the characters."""
    rows = textwrap.wrap(text, WIDTH, break_long_words=True) or [""]
    pages = [rows[i:i + ROWS] for i in range(0, len(rows), ROWS)]
    if len(pages) == 1 and len(rows) == 2:
        pages = [_balanced(text)]
    sizes = [sum(map(len, page)) for page in pages]
    out, now = [], start
    for page, size in zip(pages, sizes, strict=True):
        share = (end - start) * size / max(1, sum(sizes))
        out.append((now, now + share, "\n".join(page)))
        now += share
    return out


def _balanced(text: str) -> list[str]:
    """Two rows of about the same length: easier to read than one full row and a scrap."""
    for width in range(len(text) // 2, WIDTH + 1):
        rows = textwrap.wrap(text, max(width, 1))
        if len(rows) <= ROWS:
            return rows
    return textwrap.wrap(text, WIDTH)


def _clock(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d},{rest % 1000:03d}"
