# SPDX-License-Identifier: Apache-2.0
"""Where on the picture its words stand, and how: "in the top left corner", "at the bottom", "in gold letters"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from soundstage.language.title_looks import look_in
from soundstage.model.production import Claim, Scene, Shot

_UP = {"top": "top", "upper": "top", "bottom": "bottom", "lower": "bottom", "foot": "bottom"}
_ASIDE = {"left": "left", "right": "right", "left-hand": "left", "right-hand": "right"}
_MIDDLE = ("middle", "center", "centre", "centred", "centered")
_WORDS = "|".join((*_UP, *_ASIDE, *_MIDDLE, "corner", "side", "hand", "of", "the", "screen", "picture", "frame", "shot",
                   "image", "edge", "and", "a", "third"))
_PLACE = re.compile(rf"(?i)\b(?:in|at|on|into|to|along|across) (?:the |a |one )?((?:(?:{_WORDS})\b[- ]?)+)")
_TOLD = frozenset((*_WORDS.split("|"), *_MIDDLE, "in", "at", "on", "to", "very", "your", "its"))
_BESIDE = 40  # characters before and after a title that may say where it is


def place_named(words: str) -> str:
    """ "top left", "bottom", "right", "middle" …, that all these words name; "" when they name none."""
    row = [w for w in re.split(r"[\s-]+", words.lower()) if w]
    up = next((_UP[w] for w in row if w in _UP), "")
    aside = next((_ASIDE[w] for w in row if w in _ASIDE), "")
    if "corner" in row and not (up and aside):  # any corner, or one of those of this edge
        up, aside = up or "bottom", aside or "right"
    middle = "middle" if set(row) & set(_MIDDLE) and not up and not aside else ""
    if set(row) - _TOLD:
        return ""
    known = (*_UP, *_ASIDE, *_MIDDLE)
    return " ".join(w for w in (up, aside) if w) or middle if any(w in (*known, "corner") for w in row) else ""


def place_in(text: str) -> str:
    """The first place on the picture that is told in this text, or ""."""
    return next((place for m in _PLACE.finditer(text) if (place := place_named(m[1]))), "")


def with_title_places(scenes: Iterable[Scene], claims: Iterable[Claim], text: str) -> tuple[Scene, ...]:
    """The scenes, each title where and as the words beside it say."""
    named = {c.binding: c.span for c in claims if c.kind == "title"}

    def placed(scene: Scene, shot: Shot) -> Shot:
        span = named.get(f"{scene.id}.{shot.id}.title")
        if not shot.title or span is None:
            return shot
        start, stop = text.rfind(".", 0, span[0]) + 1, text.find(".", span[1])
        end = len(text) if stop < 0 else stop
        about = text[max(start, span[0] - _BESIDE) : min(end, span[1] + _BESIDE)].replace(shot.title, " ")
        told = {"title_place": place_in(about), "title_look": look_in(about)}
        return shot.model_copy(update={name: how for name, how in told.items() if how})

    return tuple(s.model_copy(update={"shots": tuple(placed(s, shot) for shot in s.shots)}) if named else s
                 for s in scenes)
