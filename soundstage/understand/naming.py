# SPDX-License-Identifier: Apache-2.0
"""What someone or something is: the votes of the detector and of the classifier, and the colour it wears."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction

import numpy as np

from soundstage.understand.colours import grouped
from soundstage.understand.detectors import ANIMALS, Found
from soundstage.understand.findings import Box, Seen
from soundstage.understand.footage import Still
from soundstage.understand.spotting import Track


class Namer:
    """Names tracks."""

    def named(self, track: Track) -> Seen | None:
        """The track as a Seen (its shot and span are filled in by the caller)."""
        votes: dict[str, float] = defaultdict(float)
        for _, found in track:
            votes[found.noun] += found.sure / len(track)
        noun, sure = max(votes.items(), key=lambda v: v[1])
        boxes = tuple(Box(time=s.time, x0=round(f.x0, 4), y0=round(f.y0, 4), x1=round(f.x1, 4), y1=round(f.y1, 4))
                      for s, f in track)
        family = "person" if noun == "person" else "animal" if noun in ANIMALS else "thing"
        best = max(track, key=lambda t: t[1].sure)
        return Seen(start=Fraction(0), end=Fraction(0), shot=0, name="", noun=noun, boxes=boxes, family=family,
                    colors=_worn(*best), votes={k: round(v, 3) for k, v in sorted(votes.items(), key=lambda v: -v[1])},
                    confidence=round(min(1.0, sure), 2), evidence=f"found in {len(track)} pictures")


def _worn(still: Still, found: Found) -> tuple[str, ...]:
    """The main colours in the middle of the box, black and grey last."""
    picture = still.picture
    height, width = picture.shape[:2]
    dx, dy = (found.x1 - found.x0) * 0.25, (found.y1 - found.y0) * 0.15
    part = picture[int((found.y0 + dy) * height):int((found.y1 - dy) * height) + 1,
                   int((found.x0 + dx) * width):int((found.x1 - dx) * width) + 1]
    colours = grouped(np.ascontiguousarray(part.reshape(-1, 3)))
    rows = sorted(colours, key=lambda c: (c.name in ("black", "grey", "white"), -c.share))
    return tuple(dict.fromkeys(c.name for c in rows if c.share > 0.08))[:2]


def cast_of(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """Names for everyone: the same noun in the same main colour, once a shot, is taken for the same one."""
    known: list[tuple[str, str, str]] = []  # noun, colour, name
    taken: set[tuple[int, str]] = set()
    counts: Counter[str] = Counter()
    out = []
    for s in seen:
        colour = s.colors[0] if s.colors else ""
        name = next((n for noun, c, n in known if noun == s.noun and c == colour and (s.shot, n) not in taken), "")
        if not name:
            counts[s.noun] += 1
            name = f"{s.noun}{counts[s.noun]}".replace(" ", "_")
            known.append((s.noun, colour, name))
        taken.add((s.shot, name))
        out.append(s.model_copy(update={"name": name}))
    return tuple(out)
