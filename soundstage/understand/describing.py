# SPDX-License-Identifier: Apache-2.0
"""Findings in words: one paragraph that says what is in the footage, and no more than was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from soundstage.understand import locations
from soundstage.understand.findings import CameraMotion, Seen, SeenShot, Watched
from soundstage.understand.looks import steady
from soundstage.understand.plainly import plain

_OFF = 0.045  # seconds from which it is said that sound and picture are apart
_PLAIN_HOUR = 0.5  # how sure shots must be of an hour on the mean: of less sure ones half are right, else nine in ten
_SIZES = {"extreme_wide": "very wide", "wide": "wide", "full": "full", "medium_full": "medium full",
          "medium": "medium", "close": "close", "extreme_close": "extreme close"}


def described(w: Watched) -> str:
    """One paragraph."""
    w = steady(w)
    parts = [_whole(w)]
    if w.kind != "audio":
        parts += [shot_in_words(w, s) for s in w.shots[:12]]
        if len(w.shots) > 12:
            parts.append(f"{len(w.shots) - 12} more shots follow.")
    parts += [_spoken(w), _texts(w), _sound(w)]
    return " ".join(p for p in parts if p)


def clock(time: Any) -> str:
    """00:03.25"""
    seconds = float(time)
    return f"{int(seconds // 60):02d}:{seconds % 60:05.2f}"


def listed(names: Iterable[str]) -> str:
    """a, b and c"""
    rows = list(names)
    return rows[0] if len(rows) == 1 else f"{', '.join(rows[:-1])} and {rows[-1]}" if rows else ""


def with_article(noun: str) -> str:
    """a fox, an owl"""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def _hour(w: Watched) -> str:
    """The hour that most shots tell, and that it is only perhaps so where their light speaks little for it."""
    told = Counter(s.hour for s in w.settings if s.hour).most_common(1)
    if not told:
        return ""
    sure = [s.confidence * (s.hour == told[0][0]) for s in w.settings if s.hour]
    return ("perhaps " if sum(sure) / len(sure) < _PLAIN_HOUR else "") + told[0][0]


def _whole(w: Watched) -> str:
    roofed = locations.indoors([s.places for s in w.settings]) > locations.ROOFED  # under lamps the light tells nothing
    by = f", by its light {hour}" if (hour := _hour(w)) and not roofed else ""
    place, chance = locations.likeliest([s.places for s in w.settings])
    if chance >= locations.NAMED:
        by += f", it seems the place is {with_article(place.replace('_', ' '))} ({chance:.0%} sure)"
    if w.kind == "image":
        return f"A picture of {w.width}x{w.height}{by}."
    if w.kind == "audio":
        return f"{float(w.seconds):.1f} seconds of sound."
    count = f"{len(w.shots)} shot{'s' * (len(w.shots) != 1)}"
    return f"{float(w.seconds):.1f} seconds in {count}{by}."


def shot_in_words(w: Watched, shot: SeenShot) -> str:
    """A sentence on one shot: size, who is seen, camera, colours."""
    size = next((s.size for s in w.of_shot("sizes", shot.number)), "")
    who = Counter((named(s), plainly(w, s)) for s in w.of_shot("subjects", shot.number))
    seen = listed(("" if sure else "what may be ") + (with_article(n) if c == 1 else f"{c} × {n}")
                  for (n, sure), c in who.items())
    move = moves_in_words(w, shot)
    palette = next((p.colours[:3] for p in w.of_shot("palettes", shot.number)), ())
    colours = listed(dict.fromkeys(c.name for c in palette))
    head = f"Shot {shot.number}" if w.kind == "video" else "It shows"
    if w.kind == "video":
        head += f" ({clock(shot.start)})" + (f", after a {shot.into}" if shot.into in ("dissolve", "fade") else "")
    about = ", ".join(p for p in (f"{_SIZES[size]} shot of {seen}" if size and seen else seen, move,
                                  f"in {colours}" if colours else "",
                                  "which fades out" if shot.out == "fade" else "") if p)
    return f"{head}: {about}." if about else f"{head}."


def plainly(w: Watched, seen: Seen) -> bool:
    """Whether what was seen is named plainly, here or in another shot."""
    return plain([s for s in w.subjects if s.name == seen.name] or [seen])


def named(seen: Any) -> str:
    """What was seen with its colour: a person wears it."""
    if not seen.colors:
        return str(seen.noun)
    return f"{seen.noun} in {seen.colors[0]}" if seen.family == "person" else f"{seen.colors[0]} {seen.noun}"


def moves_in_words(w: Watched, shot: SeenShot) -> str:
    """A shot's camera: push in to 1.20 times, then pan left by 27 degrees."""
    return ", then ".join(move_in_words(m) for m in w.of_shot("camera", shot.number))


def move_in_words(m: CameraMotion) -> str:
    """pans left by 27 degrees"""
    d = f" {m.direction}" if m.direction and m.move not in ("push_in", "pull_out", "zoom_in", "zoom_out") else ""
    if m.move == "static":
        return "still camera"
    if m.move in ("pan", "whip_pan", "tilt"):
        return f"{m.move.replace('_', ' ')}{d} by {abs(m.tilt if m.move == 'tilt' else m.pan):.0f}°"
    if m.move in ("zoom_in", "zoom_out"):
        return f"{m.move.replace('_', ' ')} to {m.zoom:.2f} times"
    if m.move in ("push_in", "pull_out"):
        return f"{m.move.replace('_', ' ')} to {m.nearer:.2f} times"
    if m.move == "handheld":
        return "hand-held"
    return f"{m.move.replace('_', ' ')}{d}"


def _spoken(w: Watched) -> str:
    if not w.lines:
        return ""
    said = [f"{s.speaker} {'whispers' if s.manner == 'whisper' else 'says'} “{s.text}” ({clock(s.start)})"
            for s in w.lines[:6]]
    more = f"; {len(w.lines) - 6} more lines follow" if len(w.lines) > 6 else ""
    text = "; ".join(said) + more
    return text[0].upper() + text[1:] + "."


def _texts(w: Watched) -> str:
    if not w.texts:
        return ""
    return "On screen one reads " + listed(f"“{t.text}” ({clock(t.start)})" for t in w.texts[:5]) + "."


def _sound(w: Watched) -> str:
    if not w.loudness:
        return "There is no sound." if w.kind == "video" else ""
    loud = w.loudness[0]
    if loud.silent:
        return "The sound is silent."
    kinds = Counter(s.kind for s in w.sounds)
    heard = listed(k for k in ("speech", "music") if kinds[k])
    hits = f", {kinds['hit']} sudden sound{'s' * (kinds['hit'] != 1)}" if kinds["hit"] else ""
    off = next((s.offset for s in w.sync if s.offset is not None and abs(s.offset) > _OFF), None)
    apart = f", {abs(off) * 1000:.0f} ms {'after' if off > 0 else 'before'} the picture" if off is not None else ""
    return f"Sound: {heard or 'no speech or music found'}{hits}, at {loud.lufs:.1f} LUFS{apart}."
