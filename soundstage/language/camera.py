# SPDX-License-Identifier: Apache-2.0
"""Camera words -> what they ask of the camera, and which tokens they took.

Two forms: phrases ("close-up on", "low angle shot", "35mm", "slow push-in") anywhere, and clauses whose
subject is the camera ("the camera pans left with it").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from soundstage.language.camera_finding import Finding, Further, joined, taken_by
from soundstage.language.camera_moves import LEADS, SPOKEN, going, loose_moves, moves_in, named_in
from soundstage.language.camera_subjects import MOVES, STARTS, films, through_eyes
from soundstage.language.directions import DIRECTIONS, SPEEDS
from soundstage.language.leading_shot import shows_at
from soundstage.language.lexicon import SOUND_NOUNS
from soundstage.language.noises import SHORT, SOUNDS
from soundstage.language.optics import angle_of, optics
from soundstage.language.token import Token
from soundstage.language.vocabulary import Table
from soundstage.language.wordlist import word_set

_SHOT = (r"(?:(?:,? (?:static|fixed|still|steady))?"
         r"[ -](?:shots?|views?|videos?|footage|angle|angles|framing|frame|perspective|image|portrait))")
_SIZED = r"(?:(?:high|fixed|static|medium|close|wide|full|long)\b)"
_WATCHING = r"drone[ -]cam(?:era)?|(?:security|surveillance|cctv|traffic)[ -](?:cam(?:era)?|footage)"
SIZES = (
    (rf"(?:extreme|very|tight|big) close[- ]?ups?{_SHOT}?|macro(?:{_SHOT}|[ -]lens)?", "extreme_close"),
    (rf"(?:medium|mid),?[ -]close[- ]?ups?{_SHOT}?", "close"),
    (rf"close[- ]?ups?{_SHOT}?|close{_SHOT}|closeups?{_SHOT}?|headshot|close(?= on )|^close(?=[,.:;]|$)", "close"),
    (rf"(?:extreme(?:ly)?|very|ultra)[ -](?:wide|long){_SHOT}?", "extreme_wide"),
    (rf"(?:medium|mid)[ -](?:wide|long|full){_SHOT}", "full"),
    (rf"(?:medium|mid)[ -]distance{_SHOT}", "medium"),
    (rf"(?:medium|mid|waist)[ -]?(?:{_SHOT[3:-1]})|medium{_SHOT}|waist-up{_SHOT}?", "medium"),
    (rf"wide(?= (?:front|frontal|side|rear|overhead|aerial){_SHOT})|"
     rf"(?:wide|wide-angle|wide angle|long|(?:wide |aerial )?establishing|panoramic|master){_SHOT}|"
     r"wide(?:-angle)? lens|panorama|^wide(?=[,.:;]|$)", "wide"),
    (rf"full(?:[ -]body|[ -]length)?{_SHOT}|full[ -]body", "full"),
    (r"(?:two|three|group|cowboy|american)[- ]shot", "medium"),
    (r"^medium(?=[,.:;]|$)", "medium"),
)
ANGLES = (  # whose shoulder or eyes it is at says more than how high it stands
    (rf"over[- ]the[- ]shoulder{_SHOT}?|over (?:his|her|their) shoulder", "over_shoulder"),
    (rf"low[- ]angle{_SHOT}?|upward{_SHOT}|from below|worm'?s[- ]eye{_SHOT}?|looking up at", "low"),
    (rf"(?:top[- ]down|bird'?s[- ]eye){_SHOT}?|(?:overhead|top){_SHOT}|from directly above|^overhead,|"
     rf"overhead(?= {_SIZED})", "top"),
    (
        rf"high[- ]angle{_SHOT}?|downward{_SHOT}|from above|aerial{_SHOT}?|drone{_SHOT}|(?:by|from) (?:a )?drone|"
        rf"elevated{_SHOT}|"
        rf"{_WATCHING}",
        "high",
    ),
    (rf"dutch[- ]?(?:angle|tilt)?{_SHOT}|dutch (?:angle|tilt)|oblique{_SHOT}|tilted{_SHOT}|canted{_SHOT}", "dutch"),
    (
        rf"(?:pov|point[- ]of[- ]view|first[- ]person){_SHOT}?|first[- ]person|"
        r"(?:dash(?:board)?|body|helmet|action)[ -]?cam(?:era)?",
        "pov",
    ),
    (rf"side[- ]profile{_SHOT}?|side[- ]scroll(?:ing|er)|(?:side|profile){_SHOT}|in profile|from the side|"
     rf"side(?= {_SIZED})", "profile"),
    (rf"front{_SHOT}|frontal{_SHOT}|from the front|frontal(?= {_SIZED})", "front"),
    (rf"(?:back|rear){_SHOT}|from behind", "back"),
    (rf"eye[- ]level{_SHOT}?|at eye level|horizontal{_SHOT}", "eye"),
)
FILMED = (
    r"(?:(?:start|begin|open|end|finish|close)s? (?:on|with) (?=(?:a|an|the) ))?"
    r"(?:(?:shot|filmed|seen|captured|viewed|recorded|taken|photographed|framed) )?"
    r"(?:(?:from|at|in|with|by|as) (?=(?:a|an|the) ))?"
)
LENS = re.compile(
    r"(?:\b(?:shot|filmed|captured|taken) (?:on|with|through) )?(?:\ban? )?\b(\d{2,3})\s*-?\s*mm\b"
    r"(?: (?:wide[- ]angle|telephoto|prime|portrait|anamorphic|macro|cine))?(?:\s+lens)?")
LENSES = ((r"fish[- ]?eye", 15.0), (r"telephoto|long[- ]lens|super[- ]tele", 135.0), 
          (r"ultra[- ]wide(?:[- ]angle)?", 16.0), (r"wide[- ]angle(?= lens)", 24.0))
HEIGHT = re.compile(r"\b(\d+(?:\.\d+)?)\s*m(?:et(?:re|er)s?)?\s+(?:high|above the ground)\b")
AFTER = re.compile(
    r"\s*(?:(?:of|on|at|showing|shows|features|captures|follows|following|depicting|capturing|facing)\b|:)\s*")
ACROSS = re.compile(r"\bfrom (?:the )?\w+ (?:side )?to (?:the )?(left|right|top|bottom|up|down)\b")
_ENDS = {"top": "up", "bottom": "down"}
HELD = word_set(  # words before "camera" that tell how it is held
    "static fixed stationary still unmoving motionless steady locked off handheld hand held shaky shaking - ,"
)
LIT = re.compile(
    r"\b(?:light|lit|beam|beams|rays?|glow|spotlight|sunlight|lamp|falls?|falling|shin(?:es?|ing)|stream(?:s|ing)|"
    r"pour(?:s|ing)|drips?|drops?|descends?|descending|comes?|coming|lower(?:s|ed|ing))(?: \w+){0,2} $"
)
GOVERNS = word_set("across along through chase chases chasing pursue pursues "
                   "on to towards toward with around past over at from follow track "
                    "follows following tracks tracking of into orbit orbits orbiting circle circles circling lead "
                    "leads leading trail trails trailing alongside beside behind")
RESTING = word_set("sit lie rest stand hang lean")
TOGETHER, AFTERWARDS = word_set("while with whilst simultaneously"), word_set("and then before finally to")
FOLLOWS = word_set("chase chases chasing pursues pursuing with follow follows following track tracks tracking")
OPENED = (("extremely wide|very wide", "extreme_wide"), ("wide", "wide"),
          ("extremely close|very close", "extreme_close"), ("close|tight|close-up|closeup", "close"),
          ("medium", "medium"))
SIDES = ((r"\bleads?\b|\bleading\b|in front of|ahead of|facing (?:him|her|it|them)", "front"),
         (r"\balongside\b|\bbeside\b|next to|abreast", "profile"), (r"\bbehind\b|\btrail", "back"))
REVEALS = word_set("reveal reveals revealing show shows showing capture captures capturing find finds focus focuses")


def read_camera(row: Sequence[Token], moves: Table) -> Finding:
    """All camera words of a sentence."""
    found = Finding()
    low, spots = joined(row)
    _phrases(found, low, spots, row)
    through_eyes(found, row)
    going(found, low, spots, row, moves)
    _camera_clauses(found, row, moves)
    loose_moves(found, low, spots, row, moves)
    return found


def names_a_shot(label: str) -> bool:
    """Whether words are the name of a size or an angle and nothing else: "Close-up", "Wide shot"."""
    return any(re.fullmatch(pattern, label.strip().lower()) for table in (SIZES, ANGLES) for pattern, _ in table)


def _own_shoulder(m: re.Match[str], low: str) -> bool:
    """ "She looks back over her shoulder": hers, and no shot over it."""
    hers = m[0].startswith("over h") and m.start() > 0
    there = m[0] == "from behind" and m.start() > 0 and re.match(r" (?:an?|the|his|her|its|their) ", low[m.end() :])
    return bool(hers or there) and not re.search(r"\b(?:camera|shot|see|seen|view|lens|film\w*)\b", low)


@lru_cache(maxsize=256)
def _called(pattern: str) -> re.Pattern[str]:
    """A size or an angle as it is called for, compiled once: these are more than `re` remembers."""
    return re.compile(rf"(?<![\w-]){FILMED}(?:(?:a|an|the) )?{LEADS}(?:{pattern})(?![\w])")


def _phrases(found: Finding, low: str, spots: list[int], row: Sequence[Token]) -> None:
    for key, table in (("size", SIZES), ("angle", ANGLES)):
        for pattern, value in table:
            m = _called(pattern).search(low)
            if m is None or (found.taken & set(taken_by(spots, *m.span())) and key == "size"):
                continue
            lit = m[0].startswith("from ") and LIT.search(low[: m.start()])  # light that falls from above
            if key == "angle" and (lit or _own_shoulder(m, low)):
                continue
            if key not in found.wish:
                found.wish[key] = value
            lost = key == "angle" and found.wish[key] in ("over_shoulder", "pov") and found.wish[key] != value
            on = found.subject_at
            _note(found, "lost" if lost else key, low, spots, m.span())
            _lead(found, key, low, spots, m.span(), row)
            found.subject_at = on if lost and on >= 0 else found.subject_at
    held = r"(?:indoor )?(hand-?held|shaky|static|fixed|stationary)(?:-(?:position|camera|angle|frame|point))?(?=,? )"
    m = re.match(held, low)  # "Handheld medium shot", "Fixed-position close-up"
    if m and (found.wish.get("size") or found.wish.get("angle")) and not found.wish.get("move"):
        found.wish["move"] = "handheld" if m[1][0] in "hs" and m[1][1] in "ah" else "static"
        _note(found, "move", low, spots, m.span())
    for wish in optics(low):
        after = max(taken_by(spots, *wish.span), default=-1) + 1
        if not wish.key and any(t.lemma in SOUNDS | SHORT | SOUND_NOUNS for t in row[after : after + 2]):
            continue  # "a cinematic boom"
        if wish.key:
            found.wish.setdefault(wish.key, wish.value)
        _note(found, wish.key or "made", low, spots, wish.span)
        if wish.key == "elevation_deg" and found.wish.get("angle") in ("top", "high", "low", "eye", None):
            found.wish["angle"] = angle_of(wish.value)  # by the measure, whatever it is called
        if wish.key == "pace":
            _lead(found, "pace", low, spots, wish.span, row)
    _lenses(found, low, spots, row)


def _lenses(found: Finding, low: str, spots: list[int], row: Sequence[Token]) -> None:
    """ "35 mm", "a fisheye shot", "2 m high": the lens by its length or its name, and how high the camera is."""
    m = LENS.search(low)
    if m:
        found.wish["lens_mm"] = float(m[1])
        _note(found, "lens_mm", low, spots, m.span())
    for pattern, length in LENSES if "lens_mm" not in found.wish else ():
        m = re.search(rf"{FILMED}(?:\ban? )?\b(?:{pattern})(?: lens|{_SHOT})?", low)
        if m:
            found.wish["lens_mm"] = length
            _note(found, "lens_mm", low, spots, m.span())
            _lead(found, "lens_mm", low, spots, m.span(), row)
            break
    m = HEIGHT.search(low)
    if m and found.wish:
        found.wish["height_m"] = float(m[1])
        _note(found, "height_m", low, spots, m.span())


def _note(found: Finding, key: str, low: str, spots: list[int], span: tuple[int, int]) -> None:
    where = taken_by(spots, *span)
    found.taken.update(where)
    found.claims.append((key, where))
    words = low[slice(*span)].split() if key not in ("pace", "made") else []
    for w in words:
        if key in ("size", "angle") and w.strip(",") in ("static", "fixed"):  # "a fixed close-up"
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
        where = taken_by(spots, span[1], after.end())
        found.taken.update(where)
        if where:
            found.subject_at = where[-1] + 1
    shows = shows_at(row, max(taken_by(spots, *span), default=0) + 1) if leads and key != "pace" else -1
    if shows >= 0:
        found.taken.add(shows)
        found.claims.append((key, [shows]))
    if leads or (after and low[span[1] : after.end()].strip()):
        found.opens = True


def _camera_clauses(found: Finding, row: Sequence[Token], moves: Table) -> None:
    i = 0
    while i < len(row):
        starts = i not in found.taken and films(row, i)
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
                or nxt.low.removesuffix("s") in MOVES
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
    low, _ = joined(row[start:end])
    opened = _opening(found, row, start, end, moves)
    subject = _governed(row, start, opened) if opened else subject
    low = _beside(found, low)
    told = _told_apart(found, moves_in(found, low, moves), (row, start, end))
    across = ACROSS.search(low)
    for key, table in (("direction", DIRECTIONS), ("speed", SPEEDS)):
        value = next((table[t.low] for i, t in enumerate(row[start:told], start)
                      if t.low in table and not (i and row[i - 1].text == "-")), "")  # no close-up goes up
        value = DIRECTIONS[_ENDS.get(across[1], across[1])] if across and key == "direction" else value
        if value:
            found.wish[key] = value
    if subject >= 0:
        found.subject_at = found.subject_at if found.subject_at >= 0 else subject
    if any(t.low in FOLLOWS for t in row[start:told]) and found.wish.get("move") not in (None, "follow", "track"):
        follow = moves.get("follow") or moves.get("track")
        if follow and follow not in (f.move for f in found.further):
            found.further.insert(0, Further(follow, together=True))
    if reveal and found.wish.get("move"):
        where.append(end)
    found.taken.update(where)
    found.claims.append(("move" if found.wish.get("move") else "camera", where))
    if reveal:
        if end not in where:
            found.claims.append(("camera", [end]))
        found.taken.add(end)
        found.subject_at = end + 1 if found.subject_at < 0 else found.subject_at
        last = next(iter(found.further[-1:]), None)
        if opened and last is not None and last.subject_at < 0:
            last.subject_at = end + 1  # "opens on a cup, then pulls back to reveal a woman"


def _opening(found: Finding, row: Sequence[Token], start: int, end: int, moves: Table) -> int:
    """ "Starts wide, then pushes in", "starts on her hands": a look before the first move; where it ends, or 0."""
    begins = next((i for i in range(start, min(start + 5, end)) if row[i].lemma in STARTS), -1)
    if begins < 0 or found.wish.get("move") or "static" not in moves:
        return 0
    stop = next((i for i in range(begins + 1, end) if row[i].text in ",;" or row[i].low in AFTERWARDS), end)
    low, _ = joined(row[begins + 1 : stop])
    later, _ = joined(row[stop:end])
    if named_in(low, moves) or not named_in(later, moves):
        return 0
    size = next((value for word, value in OPENED if re.search(rf"\b{word}\b", low)), "")
    if size and "size" not in found.wish:
        found.wish["size"] = size
        found.claims.append(("size", [i for i in range(begins + 1, stop) if row[i].low in low.split()][:1]))
    found.wish["move"] = moves["static"]
    return stop


def _beside(found: Finding, low: str) -> str:
    """The words of a clause that goes along, with the side that it goes along on put into the angle."""
    goes = re.search(r"\b(?:follow|track|lead|trail|mov|travel|glid)", low)
    side = next((angle for pattern, angle in SIDES if re.search(pattern, low)), "") if goes else ""
    if side:
        found.wish.setdefault("angle", side)
    return re.sub(r"\b(?:leads|lead|leading|trails|trail|trailing)\b", "follows", low)


def _told_apart(found: Finding, further: list[Further], clause: tuple[Sequence[Token], int, int]) -> int:
    """Give every further move of a clause (row, first, last token) its own direction, speed and whom it goes to.

    -> the token at which the first move's own words end.
    """
    row, start, end = clause
    _, spots = joined(row[start:end])
    begins = [_boundary(row, start, start + max(0, spots[f.at])) for f in further]
    for f, a, b in zip(further, begins, [*begins, end][1:], strict=True):
        f.direction = next((DIRECTIONS[t.low] for t in row[a:b] if t.low in DIRECTIONS), "")
        f.speed = next((SPEEDS[t.low] for t in row[a:b] if t.low in SPEEDS), "")
        f.together = row[a].low in TOGETHER or row[max(a - 1, 0)].low in TOGETHER
        f.subject_at = _governed(row, a - 2, b)
    return begins[0] if begins else end


def _boundary(row: Sequence[Token], start: int, at: int) -> int:
    """Where the words of a move that is named at a token begin: after the mark or "then" before it."""
    first = at
    while first > start and not (row[first - 1].text in ",;" or row[first - 1].low in (*TOGETHER, *AFTERWARDS)):
        first -= 1
    return first if first > start else at


ENDING, PASSING = frozenset(("on", "to", "at", "upon", "onto", "towards", "toward")), frozenset(
    ("across", "through", "over", "along", "past", "down", "up", "around", "into", "from"))


def _governed(row: Sequence[Token], start: int, end: int) -> int:
    """The noun phrase the camera goes with, to, on or around: index of its first token, or -1."""
    found: list[int] = []
    for j in range(start + 1 + (start >= 0 and row[start].kind == "D"), end - 1):
        if (
            row[j].low in GOVERNS
            and row[j + 1].kind in "DNMOA"
            and row[j + 1].low not in DIRECTIONS
            and not (j + 2 < end and row[j + 1].kind == "D" and row[j + 2].lemma in MOVES)  # "with a crane up"
        ):
            if row[j + 1].kind == "D" and j + 2 < end and row[j + 2].low in (*DIRECTIONS, "side", "clockwise"):
                continue
            found.append(j + 1)
    ends = [i for i in found[1:] if row[i - 1].low in ENDING]  # "across a kitchen and stops on a kettle"
    passes = bool(found) and row[found[0] - 1].low in PASSING
    return ends[-1] if ends and passes else found[0] if found else -1


def _told_of(row: Sequence[Token], i: int) -> bool:
    """Whether a clause of its own tells what the framed thing does: "on the man, who waves", "to a dog barking"."""
    while i < len(row) and row[i].kind in "DNMAO#Z":
        i += 1
    i += i + 1 < len(row) and row[i].text == "," and row[i + 1].kind == "W"
    told = i < len(row) and (row[i].kind == "G" or (row[i].kind == "W" and row[i].low in ("who", "which", "that")))
    return told and not any(re.fullmatch(pattern, row[i].low) for pattern, _ in SPOKEN)

