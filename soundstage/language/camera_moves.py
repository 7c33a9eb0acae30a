# SPDX-License-Identifier: Apache-2.0
"""Words for moves of the camera -> moves, in order of saying: "slow push-in on", "drone shot circling a castle"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from soundstage.language.camera_finding import Finding, Further, taken_by
from soundstage.language.directions import DIRECTIONS, SPEEDS
from soundstage.language.token import Token
from soundstage.language.vocabulary import Table, longest
from soundstage.language.wordlist import word_set

GOING = re.compile(
    r"\s*[:,]?\s*(?:(?:slowly|quickly|smoothly|gently|steadily|we are|of someone) )?"
    r"(\w+ing|rises|soars|descends|circles|orbits|tilts|pans)\b"
)
WALKS = word_set("walking running moving driving riding crawling going swimming racing falling climbing")
LEADS = (
    r"(?:(?:shot|filmed|slow|quick|fast|steady|gentle|smooth|static|fixed|cinematic|dramatic|final|opening|closing|single|long)"
    r"[,]? )*"
)
NO_MOVE = r"no (?:camera )?(?:movement|motion|moves?)"
STILL = re.compile(rf"\b(?:{NO_MOVE}|static|fixed|stationary|still|locked[- ]off|unmoving|motionless)\b")
SPOKEN = (  # how people say a move -> the words families are asked for, first known one wins
    (r"dolly[ -]?zoom(?:s|ing)?|vertigo (?:shot|effect)|zolly", ("dolly zoom",)),
    (r"zoom(?:s|ing|ed)?[ -]in", ("zoom in",)),
    (r"zoom(?:s|ing|ed)?[ -](?:out|back)", ("zoom out",)),
    (
        r"(?:push|dolly|dollie|move|track|glide|drift|come)(?:es|s|ing|ed|d)?[ -](?:slowly )?"
        r"(?:in(?:ward)?|forward|closer)",
        ("push in", "dolly in", "dolly"),
    ),
    (
        r"(?:pull|dolly|dollie|move|track|zoom)(?:es|s|ing|ed|d)?[ -](?:slowly )?(?:out(?:ward)?|back(?:ward)?|away)",
        ("pull out", "dolly out", "dolly"),
    ),
    (r"whip[ -]?pan(?:s)?", ("whip pan",)),
    (r"(?:orbit|circl|rotat|revolv|spin|arc)(?:e?s|e|n?ing|e?d)?(?: around)?", ("orbit",)),
    (r"pan(?:s|ning|ned)?", ("pan",)),
    (r"tilt(?:s|ing|ed)?", ("tilt",)),
    (r"(?:truck|slide)(?:s|ing|ed)?", ("truck",)),
    (r"track(?:s|ing|ed)?", ("track", "truck")),
    (r"(?:follow|chase|pursue|chas|pursu)(?:s|ing|ed)?", ("follow", "track")),
    (r"(?:crane|boom|pedestal)(?:s|ing|ed)?", ("crane",)),
    (r"(?:rise|ascend|lift|descend)(?:s|ing|d|ed)?|lower(?:s|ing|ed)|rising", ("rise", "crane")),
    (r"hand-?held|shak(?:y|es|ing)", ("handheld",)),
    (r"(?:airborne )?dolly(?:ing)?(?: movement)?|dollies", ("dolly", "push in")),
    (r"(?:fly|soar|sweep)(?:s|ing|ies)?(?: through| over| past)?|flies", ("dolly", "push in", "crane")),
    (r"(?:glid|float|drift|travel|mov|sail|swoop|creep|inch|snak|weav|race)(?:e?s|e|ing|ed)? "
     r"(?:through|over|past|across|towards?|into|up to|along)", ("dolly", "push in")),
)


def going(found: Finding, low: str, spots: list[int], row: Sequence[Token], moves: Table) -> None:
    """ "drone shot circling a castle", "POV: walking through a hall": the participle is what the camera does."""
    for key, where in [c for c in found.claims if c[0] in ("size", "angle")]:
        end = row[where[-1]].end - row[0].start if where else 0
        m = GOING.match(low[end:])
        told = low[row[where[0]].start - row[0].start : end] if where else ""
        if m is None or (key == "size" and "shot" not in told) or (":" in m[0] and "pov" not in told):
            continue
        walks = m[1] in WALKS
        before = found.wish.get("move", "")
        moves_in(found, "flying" if walks and found.wish.get("angle") == "pov" else m[1], moves)
        if found.wish.get("move", "") == before:
            continue
        taken = [i for i in taken_by(spots, end, end + m.end()) if row[i].text not in ":,"]
        found.taken.update(taken)
        found.claims.append(("move", taken))
        follows = row[taken[-1] + 1] if taken[-1] + 1 < len(row) else None
        if follows is not None and follows.kind in "DNMA":
            found.subject_at = taken[-1] + 1
        elif found.wish.get("angle") == "pov":
            found.subject_at = -1


def moves_in(found: Finding, low: str, moves: Table) -> list[Further]:
    """Every move named in this stretch, in order of saying; -> those after the shot's first."""
    further = []
    for at, _, unit in named_in(low, moves):
        if not found.wish.get("move"):
            found.wish["move"] = unit
        elif unit != found.wish["move"] and unit not in (f.move for f in found.further):
            further.append(Further(unit, at))
            found.further.append(further[-1])
    return further


@lru_cache(maxsize=256)
def _patterns(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A move by its name anywhere, where it stands alone, and as a kind of shot; compiled once."""
    extra = (r"(?: (?:camera|movement|motion|shot|in|out|left|right|up|down|around|clockwise|rises|descends|"
             r"(?:fast|quickly|slowly|gently|smoothly|rapidly|steadily)(?= on | to | towards )))*")
    loose = (rf"(?:^|[,.;:(]\s*|\b(?:with|using|by) )(?:then |and )?(?:a |an |the )?{LEADS}(?:{pattern}){extra}"
             r"(?= on| to| of| above| over| follows| shows| captures| reveals| at| from| towards| following|[,.;:)]|$)")
    styled = rf"\b{LEADS}(?:{pattern})(?:,? [\w-]+-style)?[ -](?:camera )?(?:shot|footage|movement|video|clip)\b"
    return re.compile(rf"\b(?:{pattern})\b"), re.compile(loose), re.compile(styled)


def named_in(low: str, moves: Table) -> list[tuple[int, int, str]]:
    """(first, last character, move) of every move named in this stretch."""
    named: list[tuple[int, int, str]] = []
    for pattern, asks in SPOKEN:
        for m in _patterns(pattern)[0].finditer(low):
            unit = next((moves[a] for a in asks if a in moves), "")
            if unit and not any(a <= m.start() < b for a, b, _ in named):
                named.append((m.start(), m.end(), unit))
    if not named and STILL.search(low) and "static" in moves:
        named.append((0, 1, moves["static"]))
    words = low.replace(",", " ").split()
    for i in range(len(words)):
        hit = longest(moves, words, i) if not named else None
        if hit:
            named.append((i, i, hit[1]))
    return sorted(named)


def loose_moves(found: Finding, low: str, spots: list[int], row: Sequence[Token], moves: Table) -> None:
    """ "slow push-in on the lamp", "Garden, pan left.", "tracking shot of …": moves named without a camera."""
    for pattern, asks in ((r"static|fixed|locked[- ]off|stationary|" + NO_MOVE, ("static",)), *SPOKEN):
        unit = next((moves[a] for a in asks if a in moves), "")
        _, loose, styled = _patterns(pattern)
        m = loose.search(low) or styled.search(low)
        if not unit or m is None or set(taken_by(spots, *m.span())) & found.taken - {-1}:
            continue
        where = [i for i in taken_by(spots, *m.span()) if row[i].text not in ",.;:("]
        if not where or not _free_move(row, where, low, m):
            continue
        found.taken.update(where)
        found.claims.append(("move", where))
        later = moves_in(found, m[0], {**moves} if unit != moves.get("static") else {"static": unit})
        for key, table in (("direction", DIRECTIONS), ("speed", SPEEDS)):
            value = next((table[w] for w in re.findall(r"[\w-]+", m[0]) if w in table), "")
            if later:
                setattr(later[-1], key, value)
            elif (value and found.wish.get("move") not in (moves.get("zoom in"), moves.get("zoom out"))) or (
                value and key == "speed"
            ):
                found.wish.setdefault(key, value)
        after = re.match(r"\s*(?:on|to|of|at|towards|following|follows|shows|captures|reveals)\b\s*", low[m.end() :])
        if after:
            taken = taken_by(spots, m.end(), m.end() + after.end())
            found.taken.update(taken)
            found.claims.append(("move", taken))
            found.subject_at = taken[-1] + 1 if taken else found.subject_at


def _free_move(row: Sequence[Token], where: list[int], low: str, m: re.Match[str]) -> bool:
    """A move word standing alone, not the verb of a clause that has a subject ("the dog follows")."""
    before = row[where[0] - 1] if where[0] else None
    held = re.match(r"with a (?:static|fixed|stationary) camera", m[0])
    if before is not None and before.kind in ("N", "M", "O") and not held:
        return False
    deed = row[where[0]].tag == "VBZ" and any(t.kind == "V" for t in row[: where[0]])
    if deed and not any(t.lemma in ("camera", "shot", "drone", "video", "view") for t in row[: where[0]]):
        return False  # "a toucan tosses a berry, flies up, and"
    words = re.findall(r"[\w-]+", m[0])
    return (
        len(words) > 1 or before is None or words[0].startswith(("zoom", "pan", "tilt", "static", "handheld", "dolly"))
    )
