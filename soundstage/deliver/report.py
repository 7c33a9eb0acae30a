# SPDX-License-Identifier: Apache-2.0
"""Claims, choices and measurements -> report.json for programs and report.html for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

from soundstage.errors import FilmError
from soundstage.model.fault import Fault
from soundstage.model.production import Choice, Claim, Production

_STATES = {  # in the order a reader needs them
    "missed": "Asked for, but not in the film",
    "not_understood": "Not understood",
    "approximated": "Done in another way",
    "read": "Read, not checked yet",
    "kept": "Kept",
}
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;color:#201e1c;background:#faf8f4;max-width:60rem;margin:3rem auto;
 padding:0 1.5rem}
h1{font-weight:600;margin:0 0 .2rem}h2{font-size:1.1rem;margin:2.4rem 0 .6rem;border-bottom:2px solid #ddd7ce}
h3{font-size:1rem;margin:1.2rem 0 .3rem}table{border-collapse:collapse;width:100%}
td{padding:.25rem .8rem .25rem 0;vertical-align:top;border-bottom:1px solid #eee8df}td:first-child{width:30%}
.q{color:#7a746c}.missed,.not_understood{color:#b0301c}.approximated{color:#9a6a00}.kept{color:#2c6e3f}
blockquote{margin:.8rem 0;padding-left:1rem;border-left:3px solid #ddd7ce;white-space:pre-wrap}
"""


def write_report(folder: Path, production: Production, judged: tuple[Sequence[Claim], Sequence[Fault]],
                 choices: Iterable[Choice], measured: Mapping[str, Any]) -> dict[str, Any]:
    """Write both files into the folder; -> what report.json holds. judged: the claims, and the faults found."""
    claims, faults, choices = tuple(judged[0]), tuple(judged[1]), tuple(choices)
    counts = {state: sum(c.state == state for c in claims) for state in _STATES}
    report: dict[str, Any] = {
        "title": production.title, "source": production.source, "seed": production.seed, "style": production.style,
        "counts": {state: n for state, n in counts.items() if n},
        "claims": [c.model_dump(mode="json") for c in claims],
        "faults": [asdict(f) for f in faults],
        "choices": [c.model_dump(mode="json") for c in choices],
        "measured": dict(measured)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False, default=str) + "\n",
                                            encoding="utf-8")
        (folder / "report.html").write_text(_page(production, (claims, faults), choices, measured), encoding="utf-8")
    except OSError as error:
        raise FilmError(f"cannot write the report: {error.strerror}", where=str(folder),
                        remedy="make room on the disk, or give another place with -o") from error
    return report


def _page(production: Production, judged: tuple[tuple[Claim, ...], tuple[Fault, ...]], choices: tuple[Choice, ...],
          measured: Mapping[str, Any]) -> str:
    claims, faults = judged
    title = escape(production.title)
    parts = [f"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title><style>{_STYLE}</style>",
             f"<h1>{title}</h1><p class=q>{_sum_up(claims)}</p>"]
    if production.source:
        parts.append(f"<blockquote>{escape(production.source.strip())}</blockquote>")
    parts.append("<h2>What was asked for</h2>")
    for state, heading in _STATES.items():
        rows = [(c.words or c.kind, f"<span class=q>{escape(c.kind)}</span> {escape(c.note)}") for c in claims
                if c.state == state]
        if rows:
            parts += [f"<h3 class={state}>{heading} ({len(rows)})</h3>", _table(rows)]
    if faults:
        parts += ["<h2>What a careful eye or ear would object to</h2>", _table([_fault(f) for f in faults])]
    for heading, by in (("Decided by a person", "person"), ("Decided by the program", "program")):
        rows = [(c.id, f"<b>{escape(_said(c.value))}</b> <span class=q>{escape(c.reason)}{_instead(c)}</span>")
                for c in choices if c.by == by]
        if rows:
            parts += [f"<h2>{heading}</h2>", _table(rows)]
    parts += ["<h2>Measured</h2>", _table([(k.replace("_", " "), escape(_said(v))) for k, v in measured.items()])]
    return "\n".join(parts) + "</html>\n"


def _fault(fault: Fault) -> tuple[str, str]:
    sign = "" if fault.serious else "<span class=q>worth a look:</span> "
    return (f"{fault.kind.replace('_', ' ')}, {fault.time:.2f} s, shot {fault.shot}", sign + escape(fault.note))


def _sum_up(claims: tuple[Claim, ...]) -> str:
    if not claims:
        return "Nothing was asked for in words."
    kept = sum(c.state == "kept" for c in claims)
    return f"{kept} of {len(claims)} demands kept" + (
        "." if kept == len(claims) else "; the others are listed first, with what was done instead.")


def _instead(choice: Choice) -> str:
    """What the alternative would have been, as HTML."""
    return f"<br><i>Instead: {escape(choice.instead)}</i>" if choice.instead else ""


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """Rows of plain text and ready HTML."""
    return "<table>" + "".join(f"<tr><td>{escape(a)}<td>{b}" for a, b in rows) + "</table>"


def _said(value: Any) -> str:
    """A value as a person writes it."""
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_said, value)) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{k} {_said(v)}" for k, v in value.items())
    return str(value)
