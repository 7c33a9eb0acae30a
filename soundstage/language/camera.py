# SPDX-License-Identifier: Apache-2.0
"""Camera words -> what they ask of the camera, and which tokens they took.

Two forms: phrases ("close-up on", "low angle shot", "35mm", "slow push-in") anywhere, and clauses whose
subject is the camera ("the camera pans left with it").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from soundstage.language.directions import DIRECTIONS, SPEEDS
from soundstage.language.optics import optics
from soundstage.language.tokens import Token
from soundstage.language.vocabulary import Table, longest
from soundstage.language.wordlist import word_set

_SHOT = (r"(?:(?:,? (?:static|fixed|still|steady))?"
         r"[ -](?:shots?|views?|videos?|footage|angle|angles|framing|frame|perspective|image|portrait))")
_WATCHING = r"drone[ -]cam(?:era)?|(?:security|surveillance|cctv|traffic)[ -](?:cam(?:era)?|footage)"
SIZES = (
    (rf"(?:extreme|very|tight|big) close[- ]?ups?{_SHOT}?|macro(?:{_SHOT}|[ -]lens)?", "extreme_close"),
    (rf"(?:medium|mid),?[ -]close[- ]?ups?{_SHOT}?", "close"),
    (rf"close[- ]?ups?{_SHOT}?|close{_SHOT}|closeups?{_SHOT}?|headshot|close(?= on )|^close(?=,)", "close"),
    (rf"(?:extreme(?:ly)?|very|ultra)[ -](?:wide|long){_SHOT}?", "extreme_wide"),
    (rf"(?:medium|mid)[ -](?:wide|long|full){_SHOT}", "full"),
    (rf"(?:medium|mid|waist)[ -]?(?:{_SHOT[3:-1]})|medium{_SHOT}|waist-up{_SHOT}?", "medium"),
    (rf"(?:wide|wide-angle|wide angle|long|(?:wide |aerial )?establishing|panoramic|master){_SHOT}|"
     r"wide(?:-angle)? lens|panorama|^wide(?=,)", "wide"),
    (rf"full(?:[ -]body|[ -]length)?{_SHOT}|full[ -]body", "full"),
    (r"two[- ]shot", "medium"),
)
ANGLES = (
    (rf"low[- ]angle{_SHOT}?|from below|worm'?s[- ]eye{_SHOT}?|looking up at", "low"),
    (rf"(?:top[- ]down|bird'?s[- ]eye){_SHOT}?|(?:overhead|top){_SHOT}|from directly above|^overhead,", "top"),
    (
        rf"high[- ]angle{_SHOT}?|from above|aerial{_SHOT}?|drone{_SHOT}|(?:by|from) (?:a )?drone|elevated{_SHOT}|"
        rf"{_WATCHING}",
        "high",
    ),
    (rf"dutch[- ]?(?:angle|tilt)?{_SHOT}|dutch (?:angle|tilt)|oblique{_SHOT}|tilted{_SHOT}|canted{_SHOT}", "dutch"),
    (rf"over[- ]the[- ]shoulder{_SHOT}?|over (?:his|her|their) shoulder", "over_shoulder"),
    (
        rf"(?:pov|point[- ]of[- ]view|first[- ]person){_SHOT}?|first[- ]person|"
        r"(?:dash(?:board)?|body|helmet|action)[ -]?cam(?:era)?",
        "pov",
    ),
    (rf"(?:side|profile){_SHOT}|in profile|from the side", "profile"),
    (rf"front{_SHOT}|frontal{_SHOT}|from the front", "front"),
    (rf"(?:back|rear){_SHOT}|from behind", "back"),
    (rf"eye[- ]level{_SHOT}?|at eye level", "eye"),
)
GOING = re.compile(
    r"\s*[:,]?\s*(?:(?:slowly|quickly|smoothly|gently|steadily|we are|of someone) )?"
    r"(\w+ing|rises|soars|descends|circles|orbits|tilts|pans)\b"
)
WALKS = word_set("walking running moving driving riding crawling going swimming racing falling climbing")
FILMED = (
    r"(?:(?:shot|filmed|seen|captured|viewed|recorded|taken|photographed|framed) )?"
    r"(?:(?:from|at|in|with|by|as) (?=(?:a|an|the) ))?"
)
LENS = re.compile(r"\b(\d{2,3})\s*-?\s*mm\b(?:\s+lens)?")
HEIGHT = re.compile(r"\b(\d+(?:\.\d+)?)\s*m(?:et(?:re|er)s?)?\s+(?:high|above the ground)\b")
AFTER = re.compile(r"\s*(?:(?:of|on|at|showing|shows|features|captures|follows|following|depicting|capturing)\b|:)\s*")
LEADS = (
    r"(?:(?:slow|quick|fast|steady|gentle|smooth|static|fixed|cinematic|dramatic|final|opening|closing|single|long)"
    r"[,]? )*"
)
ACROSS = re.compile(r"\bfrom (?:the )?\w+ (?:side )?to (?:the )?(left|right|top|bottom|up|down)\b")
_ENDS = {"top": "up", "bottom": "down"}
STILL = re.compile(r"\b(?:static|fixed|stationary|still|locked[- ]off|unmoving|motionless)\b")
HELD = word_set(  # words before "camera" that tell how it is held
    "static fixed stationary still unmoving motionless steady locked off handheld hand held shaky shaking - ,"
)
GOVERNS = word_set("on to towards toward with around past over at from follows following tracks tracking of into")
RESTING = word_set("sit lie rest stand hang lean")
FOLLOWS = word_set("with follow follows following track tracks tracking")
REVEALS = word_set("reveal reveals revealing show shows showing capture captures capturing find finds focus focuses")
_SPOKEN = (  # how people say a move -> the words families are asked for, first known one wins
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
    (r"follow(?:s|ing|ed)?", ("follow", "track")),
    (r"(?:crane|boom|pedestal)(?:s|ing|ed)?", ("crane",)),
    (r"(?:rise|ascend|lift)(?:s|ing|d|ed)?", ("rise", "crane")),
    (r"hand-?held|shak(?:y|es|ing)", ("handheld",)),
    (r"(?:airborne )?dolly(?:ing)?(?: movement)?|dollies", ("dolly", "push in")),
    (r"(?:fly|soar|sweep)(?:s|ing|ies)?(?: through| over| past)?|flies", ("dolly", "push in", "crane")),
)


@dataclass
class Finding:
    """What the camera words of one sentence ask: CameraWish fields, tokens taken, where their subject begins."""

    wish: dict[str, Any] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    subject_at: int = -1  # token where the noun phrase framed begins, -1 = none said
    opens: bool = False  # asks for a set-up of its own: "Close-up on …"
    claims: list[tuple[str, list[int]]] = field(default_factory=list)  # field, tokens
    subject: str = ""  # its id, once read


def read_camera(row: Sequence[Token], moves: Table) -> Finding:
    """All camera words of a sentence."""
    found = Finding()
    low, spots = _joined(row)
    _phrases(found, low, spots, row)
    _going(found, low, spots, row, moves)
    _camera_clauses(found, row, moves)
    _loose_moves(found, low, spots, row, moves)
    return found


def _joined(row: Sequence[Token]) -> tuple[str, list[int]]:
    """The sentence in lower case with its spacing, and the token at each character; quotes are blank."""
    base = row[0].start if row else 0
    chars = [" "] * (row[-1].end - base if row else 0)
    spots = [-1] * len(chars)
    for i, t in enumerate(row):
        for k in range(t.start - base, t.end - base):
            spots[k] = i
            chars[k] = "_" if t.kind == "Q" else t.text[k - t.start + base].lower()
    return "".join(chars), spots


def _taken(spots: list[int], a: int, b: int) -> list[int]:
    return sorted({i for i in spots[a:b] if i >= 0})


def _phrases(found: Finding, low: str, spots: list[int], row: Sequence[Token]) -> None:
    for key, table in (("size", SIZES), ("angle", ANGLES)):
        for pattern, value in table:
            m = re.search(rf"(?<![\w-]){FILMED}(?:(?:a|an|the) )?{LEADS}(?:{pattern})(?![\w])", low)
            if m is None or (found.taken & set(_taken(spots, *m.span())) and key == "size"):
                continue
            if key not in found.wish:
                found.wish[key] = value
            _note(found, key, low, spots, m.span())
            _lead(found, key, low, spots, m.span(), row)
    m = re.match(r"(?:hand-?held|shaky)(?= )", low)  # "Handheld medium shot"
    if m and found.wish.get("size") and not found.wish.get("move"):
        found.wish["move"] = "handheld"
        _note(found, "move", low, spots, m.span())
    for wish in optics(low):
        if wish.key:
            found.wish.setdefault(wish.key, wish.value)
        _note(found, wish.key or "made", low, spots, wish.span)
        if wish.key == "pace":
            _lead(found, "pace", low, spots, wish.span, row)
    m = LENS.search(low)
    if m:
        found.wish["lens_mm"] = float(m[1])
        _note(found, "lens_mm", low, spots, m.span())
    m = HEIGHT.search(low)
    if m and found.wish:
        found.wish["height_m"] = float(m[1])
        _note(found, "height_m", low, spots, m.span())


def _going(found: Finding, low: str, spots: list[int], row: Sequence[Token], moves: Table) -> None:
    """ "drone shot circling a castle", "POV: walking through a hall": the participle is what the camera does."""
    for key, where in [c for c in found.claims if c[0] in ("size", "angle")]:
        end = row[where[-1]].end - row[0].start if where else 0
        m = GOING.match(low[end:])
        told = low[row[where[0]].start - row[0].start : end] if where else ""
        if m is None or (key == "size" and "shot" not in told) or (":" in m[0] and "pov" not in told):
            continue
        walks = m[1] in WALKS
        before = found.wish.get("move", "")
        _moves_in(found, "flying" if walks and found.wish.get("angle") == "pov" else m[1], moves)
        if found.wish.get("move", "") == before:
            continue
        taken = [i for i in _taken(spots, end, end + m.end()) if row[i].text not in ":,"]
        found.taken.update(taken)
        found.claims.append(("move", taken))
        follows = row[taken[-1] + 1] if taken[-1] + 1 < len(row) else None
        if follows is not None and follows.kind in "DNMA":
            found.subject_at = taken[-1] + 1
        elif found.wish.get("angle") == "pov":
            found.subject_at = -1


def _note(found: Finding, key: str, low: str, spots: list[int], span: tuple[int, int]) -> None:
    where = _taken(spots, *span)
    found.taken.update(where)
    found.claims.append((key, where))
    words = low[slice(*span)].split() if key not in ("pace", "made") else []
    for w in words:
        if key == "size" and w.strip(",") in ("static", "fixed"):  # "a fixed close-up"
            found.wish.setdefault("move", "static")
        if w.strip(",") in SPEEDS:
            found.wish.setdefault("speed", SPEEDS[w.strip(",")])


def _lead(found: Finding, key: str, low: str, spots: list[int], span: tuple[int, int], row: Sequence[Token]) -> None:
    """ "of", "on", ":" after the phrase: what follows is framed; a phrase that leads its clause opens a set-up."""
    after = AFTER.match(low, span[1])
    leads = not re.search(
        r"\w", low[: span[0]].rpartition(";")[2].replace("then", "").replace("cut to", "").replace("cuts to", "")
    )
    if after and low[span[1] : after.end()].strip():
        where = _taken(spots, span[1], after.end())
        found.taken.update(where)
        if where:
            found.subject_at = where[-1] + 1
    if leads or (after and low[span[1] : after.end()].strip()):
        found.opens = True


def _camera_clauses(found: Finding, row: Sequence[Token], moves: Table) -> None:
    i = 0
    while i < len(row):
        starts = (
            row[i].lemma == "camera"
            and i not in found.taken
            and not (i + 1 < len(row) and row[i + 1].low in ("crew", "operator", "man", "shop"))
        )
        start = _held(row, i) if starts else i
        if starts and _acts(row, start):
            end = _clause_end(row, i + 1)
            _one_clause(found, row, start, end, moves)
            i = end
        else:
            i += 1


def _held(row: Sequence[Token], i: int) -> int:
    """Where the camera's noun phrase begins, with how it is held: "a still camera", "hand-held camera"."""
    start = i
    while start and row[start - 1].low in HELD:
        start -= 1
    while start < i and row[start].text in ",-":
        start += 1
    return start - 1 if start and row[start - 1].kind == "D" else start


def _acts(row: Sequence[Token], start: int) -> bool:
    """The camera is the doer, not what someone looks at or holds."""
    if row[start].low in ("a", "an") and (not start or row[start - 1].kind in ".C"):
        verb = next((t for t in row[start:] if t.kind in "VXGE"), None)
        if verb is not None and verb.lemma in RESTING:
            return False  # "a camera sits on a table": a thing
    first = start - 1 if start and row[start - 1].kind in "DA" else start
    before = row[first - 1] if first else None
    return (
        before is None or before.kind in (".", "C", "S", "Q") or before.low in ("then", "as", "while", "and", "where")
    )


def _clause_end(row: Sequence[Token], i: int) -> int:
    """Up to a mark, a subordinate clause, "and" with a new subject, or "to reveal"."""
    for j in range(i, len(row)):
        t, nxt = row[j], row[j + 1] if j + 1 < len(row) else None
        if t.text in (".", ";", ":") or t.kind in ("Q", "S") or t.low in ("as", "while", "where"):
            return j
        if t.kind in ("C",) or t.text == ",":
            goes_on = nxt is not None and (
                (nxt.kind in "VBGRC" and nxt.low not in ("then",)) or nxt.low in ("then", "panning")
            )
            if nxt is not None and nxt.kind == "C" and j + 2 < len(row):
                goes_on = row[j + 2].kind in "VBGR"
            if not goes_on:
                return j
        if t.low in REVEALS and j > i:
            return j
    return len(row)


def _one_clause(found: Finding, row: Sequence[Token], start: int, end: int, moves: Table) -> None:
    subject = _governed(row, start, end)
    end = subject if subject >= 0 and _told_of(row, subject) else end
    where = list(range(start, end))
    reveal = end < len(row) and row[end].low in REVEALS
    low, _ = _joined(row[start:end])
    _moves_in(found, low, moves)
    across = ACROSS.search(low)
    for key, table in (("direction", DIRECTIONS), ("speed", SPEEDS)):
        value = next((table[t.low] for t in row[start:end] if t.low in table), "")
        value = DIRECTIONS[_ENDS.get(across[1], across[1])] if across and key == "direction" else value
        if value:
            found.wish[key] = value
    if subject >= 0:
        found.subject_at = found.subject_at if found.subject_at >= 0 else subject
    if any(t.low in FOLLOWS for t in row[start:end]) and found.wish.get("move") not in (None, "follow", "track"):
        follow = moves.get("follow") or moves.get("track")
        if follow:
            found.wish["moves"] = (*found.wish.get("moves", ()), follow)
    found.taken.update(where)
    found.claims.append(("move" if found.wish.get("move") else "camera", where))
    if reveal:
        found.claims.append(("camera", [end]))
        found.taken.add(end)
        found.subject_at = end + 1 if found.subject_at < 0 else found.subject_at


def _governed(row: Sequence[Token], start: int, end: int) -> int:
    """The noun phrase the camera goes with, to, on or around: index of its first token, or -1."""
    for j in range(start + 2, end - 1):
        if (
            row[j].low in GOVERNS
            and row[j + 1].kind in "DNMOA"
            and row[j + 1].low not in DIRECTIONS
        ):
            if row[j + 1].kind == "D" and j + 2 < end and row[j + 2].low in (*DIRECTIONS, "side", "clockwise"):
                continue
            return j + 1
    return -1


def _told_of(row: Sequence[Token], i: int) -> bool:
    """Whether a clause of its own tells what the framed thing does: "on the man, who waves", "to a dog barking"."""
    while i < len(row) and row[i].kind in "DNMAO#Z":
        i += 1
    i += i + 1 < len(row) and row[i].text == "," and row[i + 1].kind == "W"
    told = i < len(row) and (row[i].kind == "G" or (row[i].kind == "W" and row[i].low in ("who", "which", "that")))
    return told and not any(re.fullmatch(pattern, row[i].low) for pattern, _ in _SPOKEN)


def _moves_in(found: Finding, low: str, moves: Table) -> None:
    """Every move named in this stretch, in order of saying."""
    named: list[tuple[int, int, str]] = []
    for pattern, asks in _SPOKEN:
        for m in re.finditer(rf"\b(?:{pattern})\b", low):
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
    for _, _, unit in sorted(named):
        if not found.wish.get("move"):
            found.wish["move"] = unit
        elif unit != found.wish["move"] and unit not in found.wish.get("moves", ()):
            found.wish["moves"] = (*found.wish.get("moves", ()), unit)


def _loose_moves(found: Finding, low: str, spots: list[int], row: Sequence[Token], moves: Table) -> None:
    """ "slow push-in on the lamp", "Garden, pan left.", "tracking shot of …": moves named without a camera."""
    for pattern, asks in ((r"static|fixed|locked[- ]off|stationary", ("static",)), *_SPOKEN):
        unit = next((moves[a] for a in asks if a in moves), "")
        extra = r"(?: (?:camera|movement|motion|shot|in|out|left|right|up|down|around|clockwise))*"
        m = re.search(
            rf"(?:^|[,.;:(]\s*|\b(?:with|using|by) )(?:then |and )?(?:a |an |the )?{LEADS}(?:{pattern}){extra}"
            r"(?= on| to| of| at| from| towards| following|[,.;:)]|$)",
            low,
        )
        m = m or re.search(rf"\b{LEADS}(?:{pattern})(?:[ -](?:camera )?(?:shot|footage|movement))\b", low)
        if not unit or m is None or set(_taken(spots, *m.span())) & found.taken - {-1}:
            continue
        where = [i for i in _taken(spots, *m.span()) if row[i].text not in ",.;:("]
        if not where or not _free_move(row, where, low, m):
            continue
        found.taken.update(where)
        found.claims.append(("move", where))
        _moves_in(found, m[0], {**moves} if unit != moves.get("static") else {"static": unit})
        for key, table in (("direction", DIRECTIONS), ("speed", SPEEDS)):
            value = next((table[w] for w in re.findall(r"[\w-]+", m[0]) if w in table), "")
            if (value and found.wish.get("move") not in (moves.get("zoom in"), moves.get("zoom out"))) or (
                value and key == "speed"
            ):
                found.wish.setdefault(key, value)
        after = re.match(r"\s*(?:on|to|of|at|towards|following)\b\s*", low[m.end() :])
        if after:
            taken = _taken(spots, m.end(), m.end() + after.end())
            found.taken.update(taken)
            found.claims.append(("move", taken))
            found.subject_at = taken[-1] + 1 if taken else found.subject_at


def _free_move(row: Sequence[Token], where: list[int], low: str, m: re.Match[str]) -> bool:
    """A move word standing alone, not the verb of a clause that has a subject ("the dog follows")."""
    before = row[where[0] - 1] if where[0] else None
    if before is not None and before.kind in ("N", "M", "O"):
        return False
    words = re.findall(r"[\w-]+", m[0])
    return (
        len(words) > 1 or before is None or words[0].startswith(("zoom", "pan", "tilt", "static", "handheld", "dolly"))
    )
