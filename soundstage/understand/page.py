# SPDX-License-Identifier: Apache-2.0
"""Findings as one self-contained HTML page: the paragraph, a timeline, every shot with pictures."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from fractions import Fraction
from html import escape
from typing import Any

from soundstage.understand import locations
from soundstage.understand.describing import clock, move_in_words, moves_in_words, named, plainly
from soundstage.understand.findings import SeenShot, Setting, Watched
from soundstage.understand.footage import Footage

_MOST_SHOTS = 300
_THUMB = 300  # pixels across
_MARKS, _STEPS = 12, (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600)  # on the timeline at most; seconds between

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f6f4ef;color:#23211e}
main{max-width:1080px;margin:0 auto;padding:32px 20px 64px}
h1{font-size:26px;margin:0 0 4px}
h2{font-size:18px;margin:36px 0 10px}
.dim{color:#6f6a62;font-size:14px}
.lead{font-size:18px;max-width:70ch}
.note{background:#fff3d6;border-left:4px solid #d79a1f;padding:6px 12px;margin:6px 0}
.line{position:relative;height:26px;background:#e9e5dc;margin:4px 0 4px 84px;border-radius:3px}
.line>b{position:absolute;left:-84px;width:78px;text-align:right;font-weight:500;font-size:13px;color:#6f6a62;
line-height:26px}
.line>i{position:absolute;top:0;bottom:0;border-radius:3px;font-style:normal;font-size:12px;line-height:26px;
overflow:hidden;white-space:nowrap;padding-left:4px;box-sizing:border-box;min-width:2px}
.time{background:none;height:18px}
.time>i{overflow:visible;border-left:1px solid #b9b3a6;border-radius:0;line-height:18px;color:#6f6a62}
.shots>i{background:#34495e;color:#fff;border-right:1px solid #f6f4ef}
.speech>i{background:#2d7a5f;color:#fff}
.music>i{background:#8a6bb1}
.hit>i{background:#c2452d}
.text>i{background:#d79a1f}
.silence>i{background:#b9b3a6}
.shot{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:18px;padding:16px 0;
border-top:1px solid #ddd7ca}
.pics{display:flex;gap:4px;flex-wrap:wrap}
.pic{position:relative;flex:1 1 140px}
.pic img{width:100%;display:block;border-radius:3px}
.pic svg{position:absolute;inset:0;width:100%;height:100%}
.pic text{font:600 12px system-ui,sans-serif;fill:#ffd54a;stroke:#23211e;stroke-width:3px;paint-order:stroke}
.pal{display:flex;height:14px;border-radius:3px;overflow:hidden;margin-top:6px}
dl{margin:0;display:grid;grid-template-columns:92px 1fr;gap:2px 10px}
dt{color:#6f6a62}
dd{margin:0}
.ev{color:#6f6a62;font-size:13px}
table{border-collapse:collapse}
td,th{padding:3px 14px 3px 0;text-align:left;font-size:14px;vertical-align:top}
@media(max-width:700px){.shot{grid-template-columns:1fr}
}
"""


def page(w: Watched, footage: Footage) -> str:
    """The page's text."""
    parts = [f"<h1>{escape(w.file)}</h1>", f'<p class="dim">{escape(_facts(w))}</p>',
             f'<p class="lead">{escape(w.description)}</p>',
             *(f'<p class="note">{escape(n)}</p>' for n in w.notes)]
    if w.kind != "image" and w.seconds > 0:
        parts += ["<h2>Timeline</h2>", *_timeline(w)]
    if w.kind != "audio":
        parts += ["<h2>Shots</h2>", *(_shot(w, s, footage) for s in w.shots[:_MOST_SHOTS])]
    parts += [_spoken(w), _streams(w)]
    return ("<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
            f"<title>{escape(w.file)} - watched</title><style>{_STYLE}</style><main>{''.join(parts)}</main></html>")


def _facts(w: Watched) -> str:
    rows: list[str] = [w.kind]
    if w.width:
        rows.append(f"{w.width}×{w.height}")
    if w.fps:
        rows.append(f"{float(w.fps):g} frames a second")
    if w.seconds:
        rows.append(f"{float(w.seconds):.2f} s")
    for found in w.loudness:
        rows.append(f"{found.lufs:.1f} LUFS, peak {found.true_peak_db:.1f} dBTP")
    return " · ".join(rows)


def _timeline(w: Watched) -> list[str]:
    step = next((s for s in _STEPS if w.seconds / s <= _MARKS), 2 * _STEPS[-1])
    marks = [Fraction(k) for k in range(0, int(w.seconds) + 1, step) if w.seconds - k > step / 4]
    rows = [_row("time", "", w, [(m, m, clock(m).partition(".")[0], "") for m in marks])]
    rows.append(_row("shots", "shots", w, [(s.start, s.end, str(s.number), moves_in_words(w, s)) for s in w.shots]))
    rows.append(_row("speech", "speech", w, [(s.start, s.end, s.text, f"{s.speaker}: {s.text}") for s in w.lines]))
    rows.append(_row("text", "text", w, [(t.start, t.end, t.text, t.text) for t in w.texts]))
    for kind in ("music", "hit", "silence"):
        rows.append(_row(kind, kind, w, [(s.start, s.end, "", s.evidence) for s in w.sounds if s.kind == kind]))
    return [r for r in rows if r]


def _row(kind: str, label: str, w: Watched, spans: Iterable[tuple[Any, Any, str, str]]) -> str:
    total = float(w.seconds)
    bars = "".join(
        f'<i style="left:{100 * float(a) / total:.3f}%;width:{max(0.15, 100 * float(b - a) / total):.3f}%" '
        f'title="{escape(clock(a))} {escape(hint, True)}">{escape(text)}</i>' for a, b, text, hint in spans)
    return f'<div class="line {kind}"><b>{label}</b>{bars}</div>' if bars else ""


def _shot(w: Watched, shot: SeenShot, footage: Footage) -> str:
    stills = footage.stills_of(shot.start, shot.end) or footage.stills[:1]
    picked = [stills[0], stills[len(stills) // 2]] if len(stills) > 2 else stills[:1]
    pics = "".join(_picture(w, shot, s) for s in picked)
    rows = [("time", f"{clock(shot.start)} - {clock(shot.end)}, {shot.frames} frames", shot.evidence)]
    rows += [("size", s.size.replace("_", " "), s.evidence) for s in w.of_shot("sizes", shot.number)]
    rows += [("camera", move_in_words(m), f"{m.evidence}; lens {m.lens_mm:.0f} mm, {m.lens}")
             for m in w.of_shot("camera", shot.number)]
    rows += [("seen", f"{s.name}: {'' if plainly(w, s) else 'may be a '}{named(s)}",
              f"{s.confidence:.0%} sure that it is there; {s.evidence}") for s in w.of_shot("subjects", shot.number)]
    rows += [("text", f"“{t.text}”", t.evidence) for t in w.of_shot("texts", shot.number)]
    rows += [("light", *_light(s)) for s in w.of_shot("settings", shot.number)]
    rows += [("place", _words(s.place) or "cannot be told", f"a guess, {s.place_chance:.0%} sure: {_places(s)}")
             for s in w.of_shot("settings", shot.number) if s.places]
    rows += [("said", f"“{s.text}”", s.speaker) for s in w.lines if shot.start <= s.start < shot.end]
    cells = "".join(f"<dt>{a}</dt><dd>{escape(b)} <span class=ev>{escape(c)}</span></dd>" for a, b, c in rows)
    palette = "".join(f'<i style="flex:{c.share};background:{c.hex}" title="{escape(c.name)}"></i>'
                      for p in w.of_shot("palettes", shot.number) for c in p.colours)
    return (f'<section class=shot><div><div class=pics>{pics}</div><div class=pal>{palette}</div></div>'
            f"<div><b>Shot {shot.number}</b><dl>{cells}</dl></div></section>")


def _light(setting: Setting) -> tuple[str, str]:
    """The hour and weather told of a shot, and why; under a roof lamps tell no hour."""
    if locations.indoors([setting.places]) > locations.ROOFED:
        return "that of lamps", f"it looks like indoors: no hour is told; {setting.evidence}"
    told = setting.hour or "cannot be told"
    return told + (f", {setting.weather}" if setting.weather else ""), f"a guess: {setting.evidence}"


def _places(setting: Setting) -> str:
    return ", ".join(f"{_words(name)} {share:.0%}" for name, share in setting.places.items())


def _words(name: str) -> str:
    return name.replace("_", " ")


def _picture(w: Watched, shot: SeenShot, still: Any) -> str:
    import cv2

    picture = still.picture
    height = max(2, round(picture.shape[0] * _THUMB / picture.shape[1]))
    small = cv2.resize(picture, (_THUMB, height), interpolation=cv2.INTER_AREA)
    _, data = cv2.imencode(".jpg", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 82])
    boxes = []
    for seen in w.of_shot("subjects", shot.number):
        box = min(seen.boxes, key=lambda b: abs(b.time - still.time))
        if abs(box.time - still.time) <= 1:
            boxes.append(
                f'<rect x="{box.x0 * 100:.1f}%" y="{box.y0 * 100:.1f}%" width="{(box.x1 - box.x0) * 100:.1f}%" '
                f'height="{(box.y1 - box.y0) * 100:.1f}%" fill="none" stroke="#ffd54a" stroke-width="2"/>'
                f'<text x="{box.x0 * 100 + 1:.1f}%" y="{box.y0 * 100:.1f}%" dy="14">{escape(seen.name)}</text>')
    shown = base64.b64encode(data.tobytes()).decode()
    return (f'<div class=pic><img alt="at {clock(still.time)}" src="data:image/jpeg;base64,{shown}">'
            f'<svg>{"".join(boxes)}</svg></div>')


def _spoken(w: Watched) -> str:
    if not w.lines:
        return ""
    rows = "".join(f"<tr><td>{clock(s.start)}<td>{escape(s.speaker)}<td>{escape(s.text)}"
                   f"<td class=dim>{escape(s.evidence)}" for s in w.lines)
    return f"<h2>Transcript</h2><table><tr><th>time<th>voice<th>words<th>{rows}</table>"


def _streams(w: Watched) -> str:
    rows = "".join(f"<tr><td>{s.index}<td>{escape(s.kind)}<td>{escape(s.codec)}<td>"
                   f"{escape(', '.join(f'{k} {v}' for k, v in s.facts.items()))}" for s in w.streams[:200])
    return f"<h2>Streams</h2><table><tr><th>number<th>kind<th>coded as<th>{rows}</table>"
