# SPDX-License-Identifier: Apache-2.0
"""Words of a sentence that ask for nothing to be built: measures, and what is said of a background that is just there.

"From a height of about 10 cm", "a 20 cm square box", "the background is static": the things of a set have the size
of their units and nothing behind them moves, so that such words are told as kept, and the rest is read without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundstage.language.filled import LIQUIDS
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

UNITS = word_set("meter metre centimeter centimetre cm mm millimeter millimetre m km kilometer kilometre inch mile "
                 "foot kilogram kg gram gramme g liter litre ml millilitre milliliter percent")
SHORT = word_set("m g")  # only right after a number
HEDGES = word_set("about approximately roughly around nearly almost approx over under exactly only")
EXTENTS = word_set("height depth length width diameter thickness radius size")
TALL = word_set("thick tall wide high long deep")
FROM = word_set("from at to of within with in by")
PACES = word_set("speed pace rate tempo")
STILL = word_set("static still unmoving fixed stable stationary unchanging")


@dataclass(frozen=True)
class Remark:
    """The tokens from first to before end, of this kind of claim."""

    first: int
    end: int
    kind: str
    note: str


def remarks(row: Sequence[Token]) -> list[Remark]:
    """All such stretches of a sentence, in order."""
    found: list[Remark] = []
    for i in range(len(row)):
        if found and i < found[-1].end:
            continue
        told = _measure(row, i) or _hedge(row, i) or _behind(row, i) or _pace(row, i)
        if told is not None:
            found.append(told)
    return found


def _unit(row: Sequence[Token], i: int) -> int:
    """How many tokens from a number on are a measure: "20 cm", "20cm", "1.5 metres"; 0 when they are none."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    digits = t.text.lstrip("0123456789.")
    if t.text[:1].isdigit() and digits.lower() in UNITS:
        return 1
    unit = nxt is not None and (nxt.lemma in UNITS or nxt.low in UNITS) and nxt.kind in "NMA"
    short = nxt is not None and nxt.low in SHORT and not t.text[:1].isdigit()
    return 2 if t.kind == "#" and unit and not short else 0


def _measure(row: Sequence[Token], i: int) -> Remark | None:
    """ "from a height of about 10 cm", "about 2 cm of", "0.5 cm thick", "10 cm"."""
    at = i
    led = row[at].low in FROM and at + 3 < len(row) and row[at + 1].kind == "D" and row[at + 2].low in EXTENTS
    at += 4 if led and row[at + 3].low == "of" else 0
    at += at < len(row) and row[at].low in HEDGES
    size = _unit(row, at) if at < len(row) else 0
    end = at + size
    far = {t.low for t in row[max(0, i - 3) : end + 3]} & {"distance", "camera", "away", "lens", "film", "focal"}
    if not size or (far and at - i < 2):
        return None  # told to the camera
    more = row[end].low if end < len(row) else ""
    if any(t.lemma in LIQUIDS for t in row[end : end + 2]) and row[at].text[-1:].isalpha():
        return None  # "5cm water": it is how full the vessel is
    if more in TALL or more in EXTENTS:
        end += 1
    elif more == "of" and at - i < 2:
        end += 1  # "2 cm of water"
    first = i - 1 if i and at - i < 2 and row[i - 1].low in FROM and _closes(row, end) else i
    return Remark(first, end, "measure", "a measure: kept, not built to scale")


def _closes(row: Sequence[Token], at: int) -> bool:
    """Whether no noun follows that the word before the measure goes with."""
    return at >= len(row) or row[at].kind not in "NMAGE"


def _hedge(row: Sequence[Token], i: int) -> Remark | None:
    """ "For about three seconds": exactly so long."""
    nxt = row[i + 1] if i + 1 < len(row) else None
    unsure = row[i].low in HEDGES - {"over", "under", "only"} and nxt is not None and nxt.kind == "#"
    return Remark(i, i + 1, "measure", "taken as exactly so much") if unsure else None


def _pace(row: Sequence[Token], i: int) -> Remark | None:
    """ "Moderate speaking speed", "at a slow walking pace": as fast as one does so."""
    lead = i + 2 * ([t.kind for t in row[i : i + 2]] == ["P", "D"])
    words = row[lead : lead + 3]
    told = len(words) == 3 and words[0].kind == "A" and words[1].low.endswith("ing") and words[2].low in PACES
    return Remark(i, lead + 3, "measure", "a pace: kept, as fast as one does so") if told else None


def _behind(row: Sequence[Token], i: int) -> Remark | None:
    """ "A static background", "the background is static"."""
    first = i + (row[i].kind == "D")
    words = [t.low for t in row[first : first + 3]]
    if words[:1] and words[0] in STILL and words[1:2] == ["background"]:
        with_it = i > 0 and row[i - 1].low in ("with", "against") and row[i].kind in "DA"
        return Remark(i - with_it, first + 2, "form", "nothing moves behind")
    told = len(words) == 3 and words[0] == "background" and row[first + 1].lemma in ("be", "remain", "stay")
    return Remark(i, first + 3, "form", "nothing moves behind") if told and words[2] in STILL else None
