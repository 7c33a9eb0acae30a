# SPDX-License-Identifier: Apache-2.0
"""Words on the picture in whatever order they are asked for: which, over which shot, where, when, how long and how.

'A caption should come up over the stream saying "Mile 80", bottom left' is the caption and its place, "in gold
letters" its look. Letters of a type of their own are not built: words for them are left over, and nothing is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from soundstage.edit import dialwords as d
from soundstage.edit.amounts import amount_at
from soundstage.edit.people import found
from soundstage.edit.scope import Scope, Where
from soundstage.edit.spots import Spot, named_shots, spots
from soundstage.errors import FilmError
from soundstage.language.title_looks import LETTERS, look_named
from soundstage.language.title_places import place_named
from soundstage.language.wordlist import word_set

Row = list[str]
_NAMES = word_set(
    "subtitle title caption titles captions text words card super supers heading lettering label line")
_SHOWN = word_set("title titles subtitle caption captions letters text card super heading label words")
_OPENS = word_set("add put place write show display superimpose print overlay flash insert super title caption")
_ASKS = d.ASKING | d.CARRIERS | _OPENS | word_set(
    "opening credits credit end new chapter "
    "saying says say reading reads read appear appears appearing pop pops fade fades come up on in screen "
    "over across that picture frame with gone stay stays hold seconds first during opening shot letters plain "
    "simple called be")
_PLACES = word_set(
    "centered centred top bottom upper lower left right middle center corner third hand side edge left-hand right-hand")
_JOIN = word_set("the in at on to of along across very frame screen picture")
_EDGES = {"start": "start", "beginning": "start", "end": "end"}
_BLACK = frozenset(f"{how} {a}{black}" for how in ("on", "over", "against") for a in ("", "a ") for black in (
    "black", "black screen", "black background", "black card"))
_SECONDS = ("seconds",)


def lettered(row: Sequence[str], scope: Scope) -> Iterator[list[Row]]:
    """The same as plain instructions about a title; none when a word would be left over."""
    quoted = [w for w in row if w.startswith("\x00")]
    if len(quoted) != 1 or len(row) > 30 or not (_SHOWN | _OPENS) & set(row) or {"say", "says"} & set(row[:3]):
        return
    try:
        said = _read(list(row), scope)
    except FilmError:
        return
    if said is None or ("look" in said and not look_named(said["look"])):
        return
    kind = "title" if {"title", "titles"} & set(row) else "caption"
    where = said.get("where") or (["at", "the", said["edge"]] if "edge" in said else [])
    stays = ["for", f"{float(said['seconds']):g}", "seconds"] if "seconds" in said else []
    if "beside" in said or "black" in said:
        rows = [["put", "the", "title", quoted[0], "over", "black", *stays, *said.get("beside", where)]]
    else:
        rows = [["add", "the", kind, quoted[0], *where]]
    if "look" in said:
        rows.append(["make", "the", kind, *look_named(said["look"]).split()])
    if {"captions", "subtitles"} & set(row) and kind == "title":  # "add captions and a title"
        rows.insert(0, ["add", "captions"])
    if "place" in said:
        rows.append(["put", "the", kind, "in", "the", *said["place"].split()])
    if stays and "black" not in rows[0]:
        rows.append(["keep", "the", kind, "up", *stays])
    yield rows


def _read(row: Row, scope: Scope) -> dict[str, Any] | None:
    at_spots = spots([w for w in row], scope)
    said: dict[str, Any] = {}
    at = 0
    while at < len(row):
        end, slot = _slot(row, at, at_spots, scope)
        if {"look"} <= said.keys() & slot.keys():  # "a big title in gold letters"
            slot = {"look": [*said.pop("look"), *slot["look"]]}
        if end == at or any(k in said and said[k] != v for k, v in slot.items()):
            return None
        said |= slot
        at = end
    return said


def _slot(row: Row, at: int, at_spots: dict[int, Spot], scope: Scope) -> tuple[int, dict[str, Any]]:
    """(where it ends, {slot: value}) of what begins here."""
    if row[at].startswith("\x00"):
        return at + 1, {}
    end, amounts = amount_at(row, at)
    if end > at:
        return (end, dict(amounts)) if tuple(amounts) == _SECONDS else (at, {})
    for end in range(min(len(row), at + 7), at, -1):
        words = row[at:end]
        if words[-1] in _PLACES and set(words) <= _PLACES | _JOIN and (place := place_named(" ".join(words))):
            return end, {"place": place}
        if words[-1] in _EDGES and set(words[:-1]) <= {"at", "the", "very", "right"} and len(words) > 1:
            return end, {"edge": _EDGES[words[-1]]}
        if " ".join(words) in _BLACK:
            return end, {"black": True}
        if beside := _beside(words, scope):
            return end, {"beside": beside}
        if look := _look(words):
            return end, {"look": look}
    if at in at_spots:
        return at_spots[at].end, {"where": list(at_spots[at].said)}
    if row[at] in ("over", "across", "with", "on") and (over := _over(row, at, scope)) is not None:
        return over
    return (at + 1, {}) if row[at] in _ASKS | _NAMES else (at, {})


def _look(words: Row) -> Row:
    """ "in gold letters", "big red": how the letters are; [] when the words say something else."""
    row = words[words[0] in ("in", "with") :]
    while len(row) > 1 and row[-1] in LETTERS:
        row = row[:-1]
    return row if row and row[0] not in ("the", "a", "an") and row[-1] != "and" and look_named(row) else []


def _beside(words: Row, scope: Scope) -> Row:
    """Where a card stands that is no shot's picture: "before the film", "between shots 2 and 3"; [] for none."""
    if words[:1] == ["before"] and words[1:] in (["the", "film"], ["the", "movie"], ["it", "all"], ["everything"]):
        return ["at", "the", "start"]
    if words[0] not in ("between", "before", "after") or len(words) < 3:
        return []
    if words[1:] in (["the", "film"], ["the", "movie"]):
        return ["at", "the", "end"]
    number = [w for w in words if w.isdigit() or w in ("both", "two")]
    pair = words[0] == "between"
    ids = named_shots(words[1:] if len(number) or not pair else words, scope) or ()
    if pair and words[-1] in ("shots", "scenes") and len(scope.shots) == 2:
        ids = tuple(s.id for s in scope.shots)
    if len(ids) != 1 + pair:
        return []
    at = scope.numbered.index(ids[0]) + 1
    return ["after" if pair else words[0], "shot", str(at)]


def _over(row: Row, at: int, scope: Scope) -> tuple[int, dict[str, Any]] | None:
    """Over what is seen: the first shot that is of it."""
    for end in range(min(len(row), at + 6), at + 1, -1):
        who = found(row[at + 1 : end], scope)
        on: Scope | None = scope.on(who) if who else None
        shots = on.where.shots if on is not None else Where().shots
        if shots:
            n = scope.numbered.index(shots[0]) + 1
            return end, {"where": ["in", "shot", str(n)]}
    return None
