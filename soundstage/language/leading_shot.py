# SPDX-License-Identifier: Apache-2.0
"""A sentence's leading shot told apart from where it is taken: "a wide stadium shot shows a player running".

The words between the size and "shot" say where; the camera words are then together, and what the shot shows follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language.camera_subjects import MOVES
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

SIZES = word_set("wide low-angle high-angle close close-up medium static long low high angle extreme macro overhead "
                 "establishing aerial tight slow slow-motion motion handheld tracking full fixed top down mid body "
                 "full-body top-down mid-wide eye eye-level ground-level level dynamic side profile pov - ,")
LOOSE = frozenset(("dynamic", "level"))  # of the shot, and no words of its size or angle
SHOTS = frozenset(("shot", "view"))
SHOWS = word_set("show capture feature reveal depict follow frame")
OUTSIDE = frozenset(("indoor", "outdoor", "indoors", "outdoors", "interior", "exterior"))
SITED = ("structure", "way", "area", "room", "facility", "land")  # WordNet kinds of somewhere to be


def shot_first(row: list[Token]) -> list[Token]:
    """The sentence with its leading shot's words together and where it is taken after them."""
    from soundstage.language.casting import lives

    row = _chased(_still_water(_at_its_hour(row)))
    at = next((i for i, t in enumerate(row[:9]) if t.low in SHOTS), 0)
    shows = row[at + 1] if at and at + 2 < len(row) else None
    if shows is not None and _stem(shows.low) in SHOWS and row[at + 2].kind in "DA#NM" and shows.kind in "NV":
        row[at + 1] = replace(shows, kind="V", tag="VBZ", lemma=_stem(shows.low))  # "a forest shot frames a bird"
    looked = bool(at) and row[at - 1].kind == "N" and not lives(row[at - 1].lemma)  # "a darkened lab shot"
    named = "DNAMREG" if looked else "DNAMR"
    if at and row[at].kind != "N" and all(t.kind in named or t.text in "-," for t in row[:at]):
        row[at] = replace(row[at], kind="N", tag="NN", lemma=row[at].low)  # "product shot:" shoots nothing
    start = 1 if row and row[0].kind == "D" else 0
    between = row[start:at]
    others = [t for t in between if t.low not in SIZES]
    spoken = [t for t in between if t.text not in "-,"]
    ends = at + 1 == len(row) or row[at + 1].text in ".;:"
    plain = len(others) == len(spoken) and not ends and row[at + 1].lemma not in SHOWS and row[at + 1].low != "with"
    if not others or plain or len(others) > 3 or spoken.index(others[-1]) - spoken.index(others[0]) >= len(others):
        return row
    if any(t.kind not in named for t in others) or not _sited(others) or others[-1].low in MOVES:
        return row  # "an orbit shot" is taken nowhere but here
    others = [replace(t, kind="A", tag="JJ") if t.kind in "EG" else t for t in others]
    if others[-1].kind == "A" and others[-1].low not in OUTSIDE:  # "a stable corridor shot"
        others[-1] = replace(others[-1], kind="N", tag="NN", lemma=others[-1].low)
    told = [replace(t, kind="A", tag="JJ") if t.low in OUTSIDE else t for t in others if t.text not in "-,"]
    end = replace(row[at], start=row[at].end, kind="N", tag="NN")
    told += [replace(end, text="setting", lemma="setting")] if told[-1].low in OUTSIDE else []
    inside = replace(end, text="in", lemma="in", tag="IN", kind="P")
    loose = [t for t in between if t.low in LOOSE]
    told = [*(replace(t, kind="A", tag="JJ") for t in loose), *told]
    away = {t.start for t in (*others, *loose)}
    kept = [t for t in between if t.start not in away]
    while kept and (kept[-1].text in "-," or kept[0].text in "-,"):
        kept = kept[:-1] if kept[-1].text in "-," else kept[1:]
    return [*row[:start], *kept, row[at], inside, *told, *row[at + 1 :]]


def _at_its_hour(row: list[Token]) -> list[Token]:
    """ "A wide twilight shot of a ridge shows wolves": a shot of a ridge at twilight."""
    from soundstage.language.lexicon import HOURS

    at = next((i for i, t in enumerate(row[:7]) if t.low in SHOTS), 0)
    hour = next((i for i in range(at) if row[i].low in HOURS and HOURS[row[i].low] != "day"), -1)
    if hour < 0 or any(t.kind not in "DNAMR" and t.text != "-" for t in row[:at]):
        return row
    end = next((j for j in range(at + 1, len(row)) if row[j].kind in "VXGE.S" or row[j].text in ",;:."), len(row))
    when = replace(row[hour], kind="N", tag="NN", lemma=row[hour].low)
    told = [replace(when, end=when.start, text="at", lemma="at", kind="P", tag="IN"), when]
    return [*row[:hour], *row[hour + 1 : end], *told, *row[end:]]


def _stem(low: str) -> str:
    return low.removesuffix("s")


def shows_at(row: Sequence[Token], end: int) -> int:
    """Where "shows" stands that only leads on, after a leading shot and where it is taken; -1 when it does not."""
    j = next((j for j in range(end, len(row)) if row[j].kind not in "DNMAPR#" and row[j].text != "-"), len(row))
    return j if j < len(row) and row[j].kind == "V" and row[j].lemma in SHOWS else -1


def _sited(words: Sequence[Token]) -> bool:
    """Whether the words say where: indoors, or somewhere to be."""
    from soundstage.language.likeness import SITES
    from soundstage.language.taxonomy import taxonomy

    return any(t.low in OUTSIDE or t.lemma in SITES or taxonomy().is_place(t.lemma)
               or any(taxonomy().is_a(t.lemma, kind) for kind in SITED) for t in words)


def _chased(row: list[Token]) -> list[Token]:
    """ "Chase camera behind a car": a shot that follows it."""
    first = 1 if row and row[0].kind == "D" else 0
    if len(row) < first + 4 or row[first].low != "chase" or row[first + 1].low not in ("camera", "cam"):
        return row
    end = first + 2 + (row[first + 2].low in ("shot", "view"))
    if row[end].low not in ("behind", "following", "of", "on"):
        return row
    words = [replace(row[first], text="Tracking", lemma="tracking", kind="A", tag="JJ"),
             replace(row[end - 1], text="shot", lemma="shot", kind="N", tag="NN", start=row[first + 1].start),
             replace(row[end], text="of", lemma="of", kind="P", tag="IN")]
    return [*row[:first], *words, *row[end + 1 :]]


def _still_water(row: list[Token]) -> list[Token]:
    """ "Shows still water": still, not yet."""
    for i in range(1, len(row) - 1):
        if row[i].low == "still" and row[i].kind == "R" and row[i - 1].lemma in SHOWS and row[i + 1].kind in "NVB":
            noun = replace(row[i + 1], kind="N", tag="NN", lemma=row[i + 1].low)
            row[i : i + 2] = [replace(row[i], kind="A", tag="JJ"), noun]
    return row
