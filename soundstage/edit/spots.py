# SPDX-License-Identifier: Apache-2.0
"""Parts of the film that are named anywhere in an instruction, and their names in the words that the verbs know.

"The close-up of the king is too tight", "in the riding shot", "by the time he bows": whichever way a part is spoken
of, and wherever in the sentence, it becomes "in shot 2" or "when he bows".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundstage.edit.framewords import ANGLES, SHOT_SIZES
from soundstage.edit.happenings import happening
from soundstage.edit.people import found
from soundstage.edit.rephrase import OWNERS
from soundstage.edit.scope import Scope, Where
from soundstage.edit.spans import span_of
from soundstage.edit.targets import UNITS, number, place_in, place_shown, stripped
from soundstage.language.wordlist import word_set

_LONGEST = 12  # words of a part's name
_LEADS = word_set("in for during on at within to from into over throughout when while as once before after until till "
                  "whenever under behind beneath below by through the where of along except")
_MEANT = {  # what these say of a moment
    ("by", "the", "time"): "when", ("right", "when"): "when", ("just", "when"): "when", ("just", "as"): "when",
    ("right", "as"): "when", ("the", "moment"): "when", ("as", "soon", "as"): "when", ("whenever",): "when",
    ("whilst",): "while", ("just", "before"): "before", ("right", "before"): "before", ("just", "after"): "after",
    ("right", "after"): "after", ("at", "the", "moment", "when"): "when", ("only", "when"): "when",
    ("only", "once"): "once", ("not", "before"): "once", ("starting", "when"): "from when",
    ("in", "time", "for"): "when",
    ("all", "through"): "during", ("throughout",): "during", ("over",): "during", ("under",): "during",
    ("underneath",): "during", ("beneath",): "during", ("behind",): "during", ("around",): "during", ("for",): "during",
    ("on",): "when", ("with",): "when", ("at",): "when", ("below",): "during", ("through",): "during"}
_WHEN = word_set("when while as once before after until till during from")
_EDGES = {"opening": "first", "opener": "first", "intro": "first", "ending": "last", "finale": "last"}
_LOOSE = word_set("on with at for around through")
_WHOSE = word_set("the his her its their")
_SEEING = word_set("when while as whenever where")
_SEEN = (("on", "screen"), ("in", "frame"), ("in", "shot"), ("in", "the", "picture"), ("in", "view"), ("visible",),
         ("in", "the", "frame"), ("on", "the", "screen"))
_NAMES = word_set("shot shots clip scene take frame one half")
_BITS = word_set("bit part moment section business")
_ARTICLES = word_set("the a an his her its their this that")
_PARTS = word_set("half")
_REST = ("the rest", "the others", "the other shots", "all the others", "the rest of it", "the rest of the film",
         "everything else", "all other shots", "the remaining shots", "every other shot")
_MODAL = word_set("can could should would must may might needs need ought shall")
_LASTING = word_set("to over for by from within in")
_LASTS = word_set("for second seconds longer more")
_SHOWN = word_set("of on with showing")


@dataclass(frozen=True)
class Spot:
    """A part of the film that words name: their place in the row, what they mean, and plain words for it."""

    begin: int
    end: int
    where: Where
    said: tuple[str, ...]
    thing: bool = False  # named as a thing of which something is said: "the last shot is too long"


def spots(row: Sequence[str], scope: Scope) -> dict[int, Spot]:
    """The longest part of the film that is named at each place of the row."""
    found_at: dict[int, Spot] = {}
    for at in range(len(row)):
        for end in range(min(len(row), at + _LONGEST), at, -1):
            if (spot := _spot(row, at, end, scope)) is not None:
                found_at[at] = spot
                break
    return found_at


def _spot(row: Sequence[str], at: int, end: int, scope: Scope) -> Spot | None:
    """The part that these words name, all of them."""
    words = list(row[at:end])
    if words[-1] in _ARTICLES or row[end : end + 1] == ["'s"] or _MODAL & set(words):
        return None
    if end < len(row) and number(words[-1]) is not None and row[end] in UNITS:
        return None  # "in shot 3 24 mm"
    if words[0] in _SEEING and (seen := _on_screen(words[1:], scope)):
        return Spot(at, end, Where(shots=seen, said=" ".join(words)), _in_shots(seen, scope))
    if (ids := named_shots(words, scope)) is not None:
        return Spot(at, end, Where(shots=ids, said=" ".join(words)), _in_shots(ids, scope), True)
    led = next((size for size in (4, 3, 2, 1) if tuple(words[:size]) in _MEANT), 0)
    if words[0] not in _LEADS and not led:
        return None
    if words[0] in ("in", "on", "at") and place_meant(words[1:], scope) and len(scope.production.scenes) == 1:
        return Spot(at, end, Where(whole=True, said=" ".join(words)), ())
    if len(words) > 1 and words[0] in _LEADS and (ids := named_shots(words[1:], scope)) is not None:
        if words[0] in ("from", "until", "till", "before", "after", "except", "by", "of"):
            return _as_stripped(words, at, end, scope)
        return Spot(at, end, Where(shots=ids, said=" ".join(words)), _in_shots(ids, scope))
    if (spot := _as_stripped(words, at, end, scope)) is not None:
        return spot
    if led and (words[0] in _WHEN | {"by", "whenever", "whilst", "only", "just", "right", "as", "the"} or _plain_event(
            words[led:])) and happening(words[led:], scope):
        plain = (*_MEANT[tuple(words[:led])].split(), *words[led:])
        return Spot(at, end, Where(said=" ".join(plain)), plain)
    return None


def _as_stripped(words: list[str], at: int, end: int, scope: Scope) -> Spot | None:
    """The part as every other instruction names it, when all these words do."""
    if words[0] not in _LEADS or len(words) < 2:
        return None
    if (where := span_of(words, scope)) is not None:
        return Spot(at, end, where, tuple(words))
    left, where = stripped(words, scope)
    if left or not where.anything or (where.time is not None and not where.beat and words[0] in _LASTING):
        return None  # "down to two seconds" is how long
    if where.shots and words[0] not in _WHEN:
        return Spot(at, end, where, _in_shots(where.shots, scope))
    return Spot(at, end, where, () if where.whole else tuple(words))


def _plain_event(words: Sequence[str]) -> bool:
    """Whether the words may be a deed told as a noun - "her giggle", "the king's line" - or somebody doing it."""
    if any(w.endswith("ing") and n for n, w in enumerate(words)):
        return words[0] in _WHOSE and not _LASTS & set(words)
    return 1 < len(words) < 5 and words[0] in _WHOSE and not _LEADS & set(words)


def _on_screen(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """The shots that are of somebody or something: "the bottle is on screen", "we see the lake"."""
    row = list(words)
    if row[:2] in (["we", "see"], ["you", "see"]):
        shown = row[2:]
    else:
        seen = next((s for s in _SEEN if tuple(row[-len(s) :]) == s), ())
        shown = [w for w in row[: -len(seen)] if w not in ("is", "are", "'s")] if seen else []
    who = set(found(shown, scope)) if shown else set()
    return tuple(s.id for s in scope.shots if s.camera.subject.partition(".")[0] in who) if who else ()


def _in_shots(ids: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """ "in shot 2", "in shots 2 and 3" by what is filmed now."""
    places = [str(n) for n, i in enumerate(scope.numbered, 1) if i in ids]
    joined = [w for n in places for w in ("and", n)][1:]
    return ("in", "shot" if len(places) == 1 else "shots", *joined)


def named_shots(words: Sequence[str], scope: Scope) -> tuple[str, ...] | None:
    """The shots that a noun phrase names: "shot 2", "the opening", "her close-up", "the shot of the lake"."""
    row = list(words)
    if row[-1] in _EDGES and len(row) == 2 and row[0] in ("the", "this", "our"):
        return (scope.shots[-1 if _EDGES[row[-1]] == "last" else 0].id,)
    if " ".join(row) in _REST and (spoken := scope.spot.shots or scope.onward.shots):
        return tuple(s.id for s in scope.shots if s.id not in spoken) or None
    if row[-1] in _BITS and len(row) > 2 and row[0] in _WHOSE:  # "the red light bit"
        row = [*row[:-1], "shot"]
    if row[0] == "shot" or row[-1] in _NAMES or set(row) & {"shot", "shots"}:
        where = place_in(row, scope)
        if where is not None and where.shots:
            return where.shots
    if row[-1] in _PARTS and row[0] in _ARTICLES and (part := span_of(["in", *row], scope)) is not None:
        return part.shots  # "desaturate the second half"
    return _sized(row, scope)


def place_meant(words: Sequence[str], scope: Scope) -> bool:
    """Whether the words are the place of the film or of a scene: "the whole street" of a city street."""
    row = [w for w in words if w not in ("whole", "entire")]
    if len(row) < 2 or row[0] not in _ARTICLES:
        return False
    said = " ".join(row[1:])
    if any(said in (s.noun, s.unit) for s in scope.production.cast):
        return False
    unit = scope.vocabulary.places.get(said, "")
    return any(said in (s.noun, s.place.replace("_", " ")) or s.noun.endswith(f" {said}") or s.place == unit != ""
               for s in scope.production.scenes)


def _sized(row: list[str], scope: Scope) -> tuple[str, ...] | None:
    """Shots by their size and whom they are of: "the close-up", "the king's close-up", "the wide of the hall"."""
    split = next((n for n, w in enumerate(row) if w in _SHOWN and n), len(row))
    name, shown = row[:split], row[split + 1 :]
    owner = [OWNERS.get(w, w) for w in name if w not in ("the", "a", "that", "this")]
    at = next((n for n in range(len(owner)) if " ".join(owner[n:]) in {**SHOT_SIZES, **ANGLES}), -1)
    if at < 0 or len(row) == 1 or name[0] not in (*_ARTICLES, *OWNERS) or (split < len(row) and not shown):
        return None
    said, whose = " ".join(owner[at:]), [w for w in owner[:at] if w != "'s"]
    kinds = {SHOT_SIZES.get(said, ""), ANGLES.get(said, "")} - {""}
    if shown and place_shown(shown, scope) is not None:
        shown = []
    who = set(found(["the", *whose] if whose and whose[0] not in OWNERS.values() else whose, scope)) if whose else set()
    who |= set(found(shown, scope)) if shown else set()
    if (whose or shown) and not who:
        return None
    ids = tuple(s.id for s in scope.shots if {s.camera.size, s.camera.angle} & kinds and (
        not who or s.camera.subject.partition(".")[0] in who))
    return ids or None
