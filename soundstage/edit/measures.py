# SPDX-License-Identifier: Apache-2.0
"""Slot kinds that need no film: numbers with units, ends, sides, how often."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from soundstage.edit import framewords, targets
from soundstage.edit.people import ORDINALS
from soundstage.language import lexicon


class Measures:
    """What numbers and words of measure mean; each takes the words of a hole, None = they mean something else."""

    def _end(self, span: tuple[str, ...]) -> str | None:
        return framewords.ENDS.get(" ".join(span))

    def _edge(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span).removesuffix(" of").removeprefix("the ")
        return {
            "first": "first",
            "beginning": "first",
            "start": "first",
            "last": "last",
            "end": "last",
            "final": "last",
        }.get(said)

    def _beside(self, span: tuple[str, ...]) -> str | None:
        return {
            "before": "before",
            "after": "after",
            "in front of": "before",
            "behind": "after",
            "following": "after",
            "ahead of": "before",
            "right after": "after",
            "right before": "before",
            "just after": "after",
            "just before": "before",
            "directly after": "after",
            "directly before": "before",
        }.get(" ".join(span))

    def _next_previous(self, span: tuple[str, ...]) -> str | None:
        return {
            "next": "next",
            "previous": "previous",
            "following": "next",
            "preceding": "previous",
            "prior": "previous",
            "final": "last",
            "new last": "last",
            "new first": "first",
            "new opening": "first",
            "new final": "last",
        }.get(" ".join(span))

    def _nearer(self, span: tuple[str, ...]) -> int | None:
        step = framewords.NEARER.get(" ".join(span))
        return None if step is None else int(step)

    def _lens_kind(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return (
            said
            if said
            in ("wide", "wider", "long", "longer", "telephoto", "tele", "normal", "wide-angle", "fisheye", "portrait")
            else None
        )

    def _moment(self, span: tuple[str, ...]) -> Any:
        return targets.moment(span)

    def _number(self, span: tuple[str, ...]) -> Fraction | None:
        return targets.number(span[0]) if len(span) == 1 else None

    def _seconds(self, span: tuple[str, ...]) -> Fraction | None:
        row = [w for w in span if w not in ("about", "another", "more", "of")]
        row = ["a", *row] if row == ["second"] else row  # "another second", "the first second"
        if row[:3] in (["half", "a", "second"], ["a", "half", "second"]):
            return Fraction(1, 2)
        if len(row) != 2 or row[1] not in ("s", "sec", "secs", "second", "seconds"):
            return None
        value = targets.number(row[0])
        return value if value is not None and value > 0 else None

    def _own_view(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return said if said in ("point of view", "pov", "eyes", "view", "perspective", "viewpoint",
                                "point-of-view") else None

    def _eye_level(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return said if said in ("eye height", "eye level", "height", "level", "eye-level", "eyeline") else None

    def _shoulder(self, span: tuple[str, ...]) -> str | None:
        return span[0] if span in (("shoulder",), ("shoulders",)) else None

    def _song(self, span: tuple[str, ...]) -> str | None:
        return span[0] if span in (("song",), ("singing",), ("sing",)) else None

    def _long_lens(self, span: tuple[str, ...]) -> str | None:
        return span[0] if span in (("telephoto",), ("tele",), ("fisheye",), ("wide-angle",)) else None

    def _mm(self, span: tuple[str, ...]) -> float | None:
        row = [w for w in span if w not in ("a", "an", "lens")]
        value = (
            targets.number(row[0])
            if row and (row[1:] == ["mm"] or row[1:] in (["millimetre"], ["millimeter"], ["millimetres"]))
            else None
        )
        return float(value) if value is not None and 8 <= value <= 400 else None

    def _metres(self, span: tuple[str, ...]) -> float | None:
        value = targets.number(span[0]) if len(span) == 2 and span[1] in framewords.UNITS else None
        return float(value) * framewords.UNITS[span[1]] if value is not None else None

    def _apart(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        apart = ("apart", "further apart", "farther apart", "away from each other", "further away from each other")
        together = ("together", "closer together", "close together", "nearer together", "nearer to each other",
                    "closer to each other", "next to each other", "side by side", "beside each other")
        return "apart" if said in apart else "together" if said in together else None

    def _both_sides(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return "both" if said in ("either side", "both sides", "each side", "opposite sides") else None

    def _body_height(self, span: tuple[str, ...]) -> float | None:
        return framewords.HEIGHTS.get(" ".join(span))

    def _degrees(self, span: tuple[str, ...]) -> float | None:
        value = targets.number(span[0]) if len(span) == 2 and span[1] in ("degrees", "degree", "°", "deg") else None
        return float(value) if value is not None else None

    def _percent(self, span: tuple[str, ...]) -> float | None:
        value = targets.number(span[0]) if len(span) == 2 and span[1] in ("%", "percent") else None
        return float(value) / 100 if value is not None else None

    def _fraction(self, span: tuple[str, ...]) -> Fraction | None:
        """A part of a length: "third", "10 percent", "half"."""
        share = framewords.SHARES.get(span[0]) if len(span) == 1 else None
        percent = self._percent(span)
        share = share if share is not None else percent
        return Fraction(share).limit_denominator(100) if share is not None and 0 < share < 1 else None

    def _decibels(self, span: tuple[str, ...]) -> float | None:
        value = targets.number(span[0]) if len(span) == 2 and span[1] in ("db", "decibel", "decibels") else None
        return float(value) if value is not None else None

    def _at_the_end(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return said if said in ("at the end", "in the end", "at the very end", "toward the end", "towards the end",
                                "near the end", "by the end") else None

    def _at_beginning(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return (
            said
            if said
            in (
                "at the beginning",
                "at the start",
                "in the beginning",
                "at first",
                "first of all",
                "at the very beginning",
                "at the outset",
                "to begin with",
                "from the start",
                "first",
                "before anything else",
            )
            else None
        )

    def _which(self, span: tuple[str, ...]) -> Fraction | None:
        if span in (("last",), ("final",)):
            return Fraction(-1)
        return Fraction(ORDINALS[span[0]]) if len(span) == 1 and span[0] in ORDINALS else None

    def _speed(self, span: tuple[str, ...]) -> Fraction | None:
        """How many times as fast: "half speed", "twice as fast", "2 x", "50 % speed"."""
        said = " ".join(w for w in span if w not in ("the", "its", "of", "a", "normal", "original"))
        said = re.sub(r"(?<=\d)x$", " x", said)
        if said in framewords.SPEEDS:
            return Fraction(framewords.SPEEDS[said])
        row = said.split()
        value = targets.number(row[0]) if len(row) > 1 else None
        rest = " ".join(row[1:])
        if value is None or value <= 0 or rest not in framewords.SPEED_UNITS:
            return None
        return value * Fraction(framewords.SPEED_UNITS[rest])

    def _slower_word(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return said if said in ("slow", "slow down", "slower") else None

    def _faster_word(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return said if said in ("speed", "speed up", "accelerate", "faster") else None

    def _backwards(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return said if said in ("backwards", "backward", "in reverse", "reversed", "in reverse order") else None

    def _reversing(self, span: tuple[str, ...]) -> str | None:
        return span[0] if span in (("reverse",), ("rewind",)) else None

    def _forwards(self, span: tuple[str, ...]) -> str | None:
        return span[0] if span in (("forwards",), ("forward",)) else None

    def _unmuting(self, span: tuple[str, ...]) -> str | None:
        said = " ".join(span)
        return said if said in ("unmute", "turn on", "switch on", "restore", "bring back") else None

    def _picture_part(self, span: tuple[str, ...]) -> tuple[float, float, float, float] | None:
        """Left, top, right, bottom of a part of the picture, as shares of it: "the left half", "the middle"."""
        row = [w for w in span if w not in ("the", "of", "picture", "frame", "image", "part", "side")]
        share = next((framewords.SHARES[w] for w in row if w in framewords.SHARES), 0.5)
        spot = " ".join(w for w in row if w not in framewords.SHARES)
        if spot in ("middle", "center"):
            return ((1 - share) / 2, (1 - share) / 2, (1 + share) / 2, (1 + share) / 2)
        sides = frozenset(spot.split())
        if not sides or not sides <= {"left", "right", "top", "bottom", "upper", "lower"}:
            return None
        left, right = "left" in sides, "right" in sides
        top, bottom = bool(sides & {"top", "upper"}), bool(sides & {"bottom", "lower"})
        if (left and right) or (top and bottom):
            return None
        return (1 - share if right else 0.0, 1 - share if bottom else 0.0, share if left else 1.0,
                share if top else 1.0)

    def _often(self, span: tuple[str, ...]) -> int | None:
        """ "twice", "three times"."""
        if span[-1] == "more" and span[0] in ("once", "one"):
            return None
        said = " ".join(w for w in span if w != "more")
        if said in lexicon.TIMES:
            return lexicon.TIMES[said]
        value = targets.number(span[0]) if len(span) == 2 and span[1] == "times" else None
        return int(value) if value is not None and value >= 1 else None

    def _instruments(self, span: tuple[str, ...]) -> tuple[str, ...] | None:
        row = [w for w in span if w not in ("a", "an", "the", "and", "some", "solo")]
        text = " ".join(row)
        if text in lexicon.INSTRUMENTS:
            return (text,)
        return tuple(row) if row and all(w in lexicon.INSTRUMENTS for w in row) else None
