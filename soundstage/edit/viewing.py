# SPDX-License-Identifier: Apache-2.0
"""What an instruction says of the camera, in whatever order: move, size, angle, lens, whom it is on, how far, how long.

"A slower push in on her bottle in shot 3, something like four seconds", "during her line, a 40 cm dolly-in, slow":
every word must be one of these, a part of the film, or one that only asks; what comes out are plain instructions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from soundstage.edit import dialwords as d
from soundstage.edit.amounts import amount_at
from soundstage.edit.people import found, part_named
from soundstage.edit.scope import Scope
from soundstage.edit.slots import Filler, base_verb
from soundstage.edit.spots import spots
from soundstage.edit.targets import number
from soundstage.errors import FilmError
from soundstage.language.wordlist import word_set

Row = list[str]
_ASKS = (d.ASKING | d.CARRIERS) - {"sound", "sounds", "hear", "heard"} | word_set(
    "camera horizon shot shots angle lens frame framing move movement view shoot film show start begin open "
    "end finish close stay hold cover while instead use using long works work out we'd mm opening nice dolly "
    "shooting filming starting such need going framed filmed seen shown onto")
_ON = word_set("on of to towards toward onto around round past at with into over from")
_NO_NAMES = _ON | word_set("it this that and a the")
_EDGES = {"open": "first", "start": "first", "begin": "first", "opening": "first", "starting": "first",
          "end": "last", "finish": "last", "ending": "last"}
_PACES = {"slow": "slowly", "slower": "slowly", "slowly": "slowly", "gentle": "slowly", "gently": "slowly",
          "gradual": "slowly", "gradually": "slowly", "leisurely": "slowly", "softly": "slowly", "smooth": "slowly",
          "smoothly": "slowly", "lazy": "slowly", "creeping": "slowly", "fast": "quickly", "faster": "quickly",
          "quick": "quickly", "quicker": "quickly", "quickly": "quickly", "rapid": "quickly", "swift": "quickly",
          "brisk": "quickly"}
_KINDS = ("move", "angle", "shot_size", "direction", "lens_kind")
_STILL = {("on", "sticks"): "static", ("on", "a", "tripod"): "static", ("locked", "down"): "static",
          ("where", "it", "is"): "static", ("where", "it", "was"): "static", ("stay", "put"): "static",
          ("lock", "off"): "static", ("lock", "down"): "static", ("off", "the", "shoulder"): "handheld",
          ("on", "the", "shoulder"): "handheld", ("off", "a", "shoulder"): "handheld"}
_SINKING = word_set("descend sink settle")
_LEANING = word_set("lean leans tip tips tilt tilts slant slanted cant canted crooked tilted leaning")
_NEAR = word_set("close tight")
_STANDING = {  # what is said of so many metres or degrees when the camera stands, or looks, so
    "metres": {tuple(said.split()): kind for kind, rows in (
        ("high", "high|up|off the ground|above the ground|from the ground|off the floor|above the floor|from the floor|"
         "over the ground|in height"),
        ("far", "away|back|off|distance")) for said in rows.split("|")},
    "degrees": {tuple(said.split()): "steep" for said in (
        "from above", "above", "overhead", "downward", "downwards", "down", "from below", "below", "upward", "upwards",
        "up")}}
_PLACED = (("camera", "at"), ("camera", "height"), ("height", "of"), ("camera", "height", "of"), ("camera", "to"))
_UPWARDS = word_set("below upward upwards up")
_TURNING = word_set("pan tilt orbit turn rotate roll circle whip tilted pans tilts orbits")
_LOOKING = word_set("look looks looking point points")
_SEEING = word_set("see show watch get")
_TURNS = ("pan", "tilt", "orbit", "whip_pan")
_SPOKEN = {"push_in": "push in", "pull_out": "pull out", "zoom_in": "zoom in", "zoom_out": "zoom out"}


def viewed(row: Sequence[str], scope: Scope) -> Iterator[list[Row]]:
    """The same as plain instructions about the camera; none when a word would be left over."""
    if any(w.startswith("\x00") for w in row) or not 1 < len(row) <= 30:
        return
    try:
        said = _read(list(row), scope)
    except FilmError:
        return
    by_number = said is not None and said.keys() <= {"where", "mm", "high", "far", "steep"}  # of all shots, then
    if said is not None and len(scope.shots) > 1 and not said["where"] and not said.get("who") and not by_number:
        return  # of which shot
    if said is not None and said.get("who") and said.keys() == {"where", "who"} and _SEEING & set(row) and (
            part_named(" ".join(said["who"]).replace(" 's", "'s"))):
        said["shot_size"] = "close"  # "I want to see her hands when she pours"
    if said is not None and len(said) > 3 and said.get("who") and not said["where"] and len(scope.shots) > 1:
        said["where"] = _shot_of(said["who"], scope)  # all that is wished is for one shot
    if said is not None and (rows := _told(said, scope)):
        yield rows


def _shot_of(who: Row, scope: Scope) -> Row:
    """The first shot of somebody, in words."""
    on = scope.on(found(who, scope))
    return ["in", "shot", str(scope.numbered.index(on.where.shots[0]) + 1)] if on is not None else []


def of_camera(row: Sequence[str], scope: Scope) -> bool:
    """Whether all these words are of the camera: how it stands, looks or moves, and when."""
    try:
        said = _read(list(row), scope) if row else None
    except FilmError:
        return False
    return said is not None and bool(said.keys() - {"where", "who"})


def _read(row: Row, scope: Scope) -> dict[str, Any] | None:
    """What each slot is filled with; None when a word fits none, or one slot is filled twice."""
    filler, at_spots = Filler(scope, []), spots(row, scope)
    said: dict[str, Any] = {"where": []}
    edge = row[0] in _EDGES and row[1:2] and row[1] not in ("the", "a", "an")
    if edge and len(scope.shots) > 1:
        n = scope.numbered.index(scope.shots[0 if _EDGES[row[0]] == "first" else -1].id) + 1
        said["where"] = ["in", "shot", str(n)]
    at = 0
    while at < len(row):
        end, slot = _slot(row, at, at_spots, filler, scope)
        if end == at:
            return None
        for name, value in slot.items():
            if name in said and said[name] != value and said[name]:
                return None
            said[name] = value
        at = end
    return said


def _slot(row: Row, at: int, at_spots: dict[int, Any], filler: Filler, scope: Scope) -> tuple[int, dict[str, Any]]:
    """(where it ends, {slot: value}) of what begins here."""
    end, amounts = amount_at(row, at)
    if end > at:
        return _measure(row, end, amounts, scope)
    if row[at] in _NEAR and row[at + 1 : at + 2] == ["on"]:
        return at + 1, {"shot_size": "close"}
    if "lens" in row and row[at].isdigit() and 8 <= int(row[at]) <= 400:
        return at + 1, {"mm": number(row[at])}
    for still, move in _STILL.items():
        if tuple(row[at : at + len(still)]) == still:
            return at + len(still), {"move": move}
    if at in at_spots:
        return at_spots[at].end, {"where": list(at_spots[at].said)}
    if (base_verb(row[at]) or row[at]) in _SINKING and ("camera" in row or row[at] == "descend"):
        return at + 1, {"move": "crane", "direction": "down"}
    if row[at] in _LEANING and "horizon" in row:
        return at + 1, {"angle": "dutch"}
    begin = at + (row[at] in ("at", "to", "from"))  # "at table height", where a table is
    for end in range(min(len(row), begin + 4), begin, -1):
        if row[begin] != "the" and filler("body_height", row, begin, end) is not None:
            return end, {"height": row[begin:end]}
    if row[at] in _PACES:
        return at + 1, {"pace": _PACES[row[at]]}
    if (filled := _filled(row, at, filler)) is not None:
        return filled
    led = at + (row[at] in _ON) + (row[at : at + 2] in (["away", "from"], ["in", "on"])) * 2
    for end in range(min(len(row), led + 6), led, -1):
        words = row[led:end]
        if (led > at or base_verb(row[at - 1] if at else "")) and words[-1] not in _NO_NAMES and found(words, scope):
            return end, {"who": words}
    return (at + 1, {}) if row[at] in _ASKS else (at, {})


def _measure(row: Row, end: int, amounts: dict[str, Fraction], scope: Scope) -> tuple[int, dict[str, Any]]:
    """An amount as what it is of: how high the camera is, how far off, or how steeply it looks."""
    if "metres" in amounts and any(tuple(row[: end - 2][-len(lead) :]) == lead for lead in _PLACED):
        return end, {"high": amounts["metres"]}
    for unit, kinds in _STANDING.items():
        if unit not in amounts or (unit == "degrees" and _TURNING & set(row)):
            continue
        for tail, kind in kinds.items():
            if tuple(row[end : end + len(tail)]) == tail:
                end, value = end + len(tail), amounts[unit]
                return end, {kind: -value if tail[-1] in _UPWARDS else value}
        sight = [w for w in row if w in ("down", "up")] if _LOOKING & set(row) else []
        if unit == "degrees" and len(sight) == 1:
            return end, {"steep": -amounts[unit] if sight == ["up"] else amounts[unit]}
        for far in range(min(len(row), end + 7), end + 1, -1):
            if unit == "metres" and row[end] == "from" and found(row[end + 1 : far], scope):
                return end, {"far": amounts[unit]}
    return end, dict(amounts)


def _filled(row: Row, at: int, filler: Filler) -> tuple[int, dict[str, Any]] | None:
    """The longest move, angle, size, direction or kind of lens that begins here, in any form of its verb."""
    for end in range(min(len(row), at + 5), at, -1):
        words = row[at:end]
        if words[0] in ("a", "an", "slow"):
            return None
        if any(w.isdigit() for w in words):
            continue  # "pan 45 degrees"
        plain = [base_verb(words[0]) or words[0], *words[1:]] if len(words) > 1 or words[0].endswith("ing") else words
        for kind in _KINDS:
            if (kind == "lens_kind") != (row[end : end + 1] == ["lens"]):
                continue  # "a wide lens" is no wide shot
            if kind == "direction" and words[0] in ("in", "out"):
                continue
            if words in (["lower"], ["higher"]) and not {"camera", "angle", "shot"} & set(row):
                continue
            if end == at + 1 and words[0] in ("over", "on", "at", "still", "rise", "close", "level", "front", "back"):
                continue
            filled = filler(kind, words, 0, len(words))
            filled = filled if filled is not None else filler(kind, plain, 0, len(plain))
            if filled is not None and not filled[0]:
                return end, {kind: filled[1]}
    return None


def _told(said: dict[str, Any], scope: Scope) -> list[Row]:
    """Plain instructions that together hold all slots; [] when one of them goes with nothing."""
    where, who = said["where"], said.get("who", [])
    rows: list[Row] = []
    angled = said.get("angle", "low") in ("low", "high", "top")
    if angled and {"steep", "height"} & said.keys():  # "looking down at 20 degrees"
        said = {k: v for k, v in said.items() if k != "angle"}
    left = set(said) - {"where", "who"}
    if said.get("angle") == "dutch" and left & {"degrees", "direction"}:
        side = said.get("direction", "left")
        if side not in ("left", "right"):
            return []
        rows.append(["roll", "the", "camera", *_amount(said, "degrees"), "to", "the", side, *where])
        left -= {"angle", "degrees", "direction"}
    if "move" in left:
        rows.append(_moved(said, where, who))
        left -= {"move", "direction", "pace", "metres", "degrees", "seconds"}
    if "shot_size" in left:
        size = said["shot_size"].replace("_", " ").replace("extreme close", "extreme close-up")
        rows.append(["make", "it", "a", size, *(["of", *who] if who else []), *where])
        left -= {"shot_size"}
    if said.get("angle") == "eye" and who and left <= {"angle", "direction"}:
        return [["film", "it", "from", *[w for w in who if w != "'s"], "'s", "eye", "level", *where]]
    if who and not where and len(scope.shots) > 1 and "mm" in left:
        return []  # of which shot
    if "angle" in left:
        rows.append(["show", *(who or ["it"]), "from", "a", said["angle"], "angle", *where])
        left -= {"angle"}
    if "height" in left:
        rows.append(["put", "the", "camera", "at", *said["height"], *where])
        left -= {"height", "direction"}
    standing = _standing(said, where, who)
    rows, left = [*rows, *standing], left - ({"high", "far", "steep", "direction"} if standing else set())
    if "mm" in left:
        rows.append(["use", "a", f"{float(said['mm']):g}", "mm", "lens", *where])
        left -= {"mm", "lens_kind"}
    if "lens_kind" in left:
        rows.append(["use", "a", said["lens_kind"], "lens", *(where or ["on", *who] if who else where)])
        left -= {"lens_kind"}
    return [] if left or not rows else rows


def _standing(said: dict[str, Any], where: Row, who: Row) -> list[Row]:
    """How high and how far off the camera stands, and how steeply it looks, by numbers."""
    rows = [["camera", f"{float(said['high']):g}", "m", "high", *where]] if "high" in said else []
    if "far" in said:
        rows.append(["camera", f"{float(said['far']):g}", "m", "away", *(["from", *who] if who else []), *where])
    if "steep" in said:
        way, much = "up" if said["steep"] < 0 else "down", f"{abs(float(said['steep'])):g}"
        rows.append(["the", "camera", "looks", way, "at", much, "degrees", *where])
    return rows


def _moved(said: dict[str, Any], where: Row, who: Row) -> Row:
    """The move with its way, pace and time, in the order that its verb knows."""
    move = said["move"]
    row = [*([said["pace"]] if "pace" in said else []), *_SPOKEN.get(move, move.replace("_", " ")).split()]
    row += [said["direction"]] if said.get("direction") else []
    row += (["on", *who] if move not in ("orbit", "track") else who) if who else []
    row += _amount(said, "degrees") if move in _TURNS else _amount(said, "metres")
    row += ["over", *_amount(said, "seconds")] if "seconds" in said else []
    return [*row, *where]


def _amount(said: dict[str, Any], unit: str) -> Row:
    value: Fraction | None = said.get(unit)
    return [] if value is None else [f"{float(value):g}", "m" if unit == "metres" else unit]
