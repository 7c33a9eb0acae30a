# SPDX-License-Identifier: Apache-2.0
"""What an instruction tells of the camera, read as a prompt tells it: "start close on her hands, then pull back".

The film's own reader knows how a camera is spoken of; its wish - size, angle, height, moves one after the other, on
whom - is put into the shot that is named, that the moment lies in, or that is about those it is on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from soundstage.edit.base import Done
from soundstage.edit.cameras import framed
from soundstage.edit.deeds import told
from soundstage.edit.framewords import ANGLES, SHOT_SIZES
from soundstage.edit.happenings import travels
from soundstage.edit.onto import Fragment, read_onto
from soundstage.edit.people import found as found_who
from soundstage.edit.people import of_nobody
from soundstage.edit.rephrase import OWNERS
from soundstage.edit.scope import Scope, Where, all_beats, beats_seen, shot_of
from soundstage.edit.spots import place_meant
from soundstage.edit.steps import Candidate, Impossible, Reading, carried_out
from soundstage.edit.targets import stripped
from soundstage.edit.words import without_filler
from soundstage.errors import FilmError
from soundstage.language.casting import is_person
from soundstage.language.wordlist import word_set
from soundstage.model.production import CameraWish

MOVING = word_set("push pull pan tilt dolly track orbit crane zoom follow circle glide drift sweep rack whip truck "
                  "crash widen tighten")
BEGINNING = word_set("start begin open")
_SHOOTING = word_set("make have let use shoot film try take do get show frame want add with it the a an shot scene in "
                     "from camera should needs to be must could would us see "
                     "switch go cut change give me i want")
_PLAIN = {"tighter": "tight", "closer": "close", "wider": "wide", "nearer": "close",
          "widen": "pull out", "tighten": "push in"}
_MODAL = word_set("should must to could would")
_MEASURES = word_set("second seconds metre meter metres meters degrees")
_OWNED = word_set("his her its their 's of")
_AT_EDGES = tuple(("in", "the", edge, "shot") for edge in ("first", "last"))
_GIVEN = word_set("give me add use have do try want with")
_FROM_TO = re.compile(r"The camera (?P<move>(?:slowly |quickly )?"
                      r"(?:pans|whip pans|whips pan|whips|swings|drifts|moves)"
                      r"(?: slowly| quickly| down| up| over)*) from (?P<a>(?:the|his|her|its|their) [^,;]+?) "
                      r"(?:over |up |down )?to (?P<b>(?:the|his|her|its|their) [^,;]+)")
TO_SOMEWHERE = word_set("to into through across up down along out")
_GOES_ON = ("on", "onto", "toward", "towards", "around", "round", "past", "of")
_WHOSE = ("the", "his", "her", "its", "their")
_AT_END = {"at the start": 0, "at the beginning": 0, "at the end": -1}
_BESIDE = word_set("before after until")
_MOMENTS = word_set("when while once until before after")
_LETTING = word_set("have let make add put remove lose")
_DOERS = word_set("he she it they the")  # "as he turns", not "as a close-up"
_PACED = {"slow": "slowly", "fast": "quickly", "quick": "quickly", "gentle": "slowly", "smooth": "slowly",
          "rapid": "quickly", "steady": "slowly"}


def begins_filmed(words: Sequence[str]) -> bool:
    """Whether the words begin by telling of the camera."""
    words = words[4:] if tuple(words[:4]) in _AT_EDGES else words
    return words[:1] == ["camera"] or words[:2] == ["the", "camera"] or words[1:3] == ["the", "camera"] or (
        bool(words) and words[0] in MOVING | BEGINNING) or _sized(words) or bool(_moved(words))


def _sized(words: Sequence[str]) -> bool:
    """Whether the words are a view: "a wide shot from above"."""
    rest = [w for w in words[:4] if w not in ("a", "an")]
    return any(" ".join(rest[:size]) in {**SHOT_SIZES, **ANGLES} for size in (3, 2, 1))


def _moved(words: Sequence[str]) -> str:
    """ "A slow pull back from the house" as what the camera does: "pull back from the house slowly"; "" else."""
    row = list(words)
    while row and row[0] in ("a", "an", *_GIVEN):
        row = row[1:]
    at = 2 if row[:2] == ["whip", "pan"] else 1
    if row[0:1] and (row[0] in MOVING or at == 2) and row[at : at + 1] == ["from"] and "to" in row[at:]:
        return " ".join(row)  # "a whip pan from him to her"
    how = f" {_PACED[row[0]]}" if row and row[0] in _PACED else ""
    row = row[1:] if how else row
    return f"{' '.join(row)}{how}" if how and len(row) > 1 and row[0] in MOVING else ""


def filmed(words: Sequence[str], scope: Scope, lead: Where) -> Reading | Impossible | None:
    """The film with the camera as told, or None when the words tell of more than the camera or of nothing known.

    Impossible when it is to show what the film has not.
    """
    try:
        return _filmed(words, scope, lead)
    except Impossible as never:
        return never


def first_filmed(rows: Sequence[Sequence[str]], scope: Scope, lead: Where) -> Reading | Impossible | None:
    """The first of these rows of words, which mean the same, that tells of the camera: wishes are told plainly, too."""
    first, *plainer = dict.fromkeys(map(tuple, rows))
    told = (filmed(row, scope, lead) for row in (first, *(r for r in plainer if begins_filmed(r))))
    return next((seen for seen in told if seen is not None), None)


def _filmed(words: Sequence[str], scope: Scope, lead: Where) -> Reading | None:
    left, where = stripped(words, scope)
    row = without_filler(left)
    edge = _AT_END.get(" ".join(row[-3:]), 1) if not where.anything and len(row) > 4 else 1
    if edge < 1:  # "a wide shot from above at the start"
        row, where = row[:-3], Where(shots=(scope.shots[edge].id,), said=" ".join(row[-3:]))
    if not row or any(w[0].isdigit() or w in _MEASURES for w in row):
        return None  # measures are read by the verbs that obey them
    if {"other", "opposite"} & set(row) and {"way", "direction"} & set(row):
        return None  # how it goes now, which is read by its verb
    if _BESIDE & set(row) or any(a == "and" and b in _LETTING for a, b in pairwise(row)):
        return None  # a shot that is put in, or more than the camera: "pull out and have the music stop"
    told_when = bool(_MOMENTS & set(row)) or any(a == "as" and b in _DOERS for a, b in pairwise(row))
    for sentence in _told_of(row):
        found = None if of_nobody(row, scope) else _read(_of_whom(sentence, scope), scope)
        if found is None or (told_when and not _happens(found, scope)):
            continue  # a moment that is not found is not passed over
        wish = found.shot.camera
        if _on_nothing(row, wish, scope):
            continue
        fields = {name: value for name, value in _asked(wish).items() if name != "subject" or value}
        lead = lead if lead.anything else scope.onward
        at = _spot(row, found, scope, where if where.anything else lead)
        fields |= {"moves": wish.moves} if wish.move else {}
        on_to = wish.subject and wish.moves and wish.moves[0].subject not in ("", wish.subject)  # from one to another
        if wish.move == "static" and wish.moves and not on_to and not any(m.together for m in wish.moves):
            first, *rest = wish.moves
            fields |= {"move": first.move, "direction": first.direction, "speed": first.speed, "moves": tuple(rest)}
            fields |= {"subject": first.subject} if first.subject and not wish.subject else {}
        rows = _owned(wish.subject, row, scope.at(at)) or [(at, {})]
        production = scope.production
        for there, whose in rows:
            production = framed(replace(scope, production=production, where=there), {**fields, **whose})
        at = rows[0][0] if len(rows) == 1 else at
        if production == scope.production:
            return None
        values = {name: value for name, value in fields.items() if value}
        done = Done(production, tuple(i for i in (wish.subject.partition(".")[0],) if i), found.notes)
        return carried_out(Candidate(0.0, "camera", values, at), done, scope, tuple(words))
    return None


def _on_nothing(row: Sequence[str], wish: CameraWish, scope: Scope) -> bool:
    """Whether the camera goes to something that the film does not have: "push in on the flames"."""
    first = next((n for n, (a, b) in enumerate(pairwise(row)) if a in _GOES_ON and b in _WHOSE), -1)
    begins = not wish.subject and any(m.subject for m in wish.moves)  # "tight on the flames, then up to his face"
    if begins and first >= 0 and not found_who(row[first + 1 : first + 3], scope):
        return not place_meant(row[first + 1 : first + 3], scope)
    if wish.subject or any(m.subject for m in wish.moves):
        return False
    return any(a in _GOES_ON and b in _WHOSE and not place_meant(row[n + 1 : n + 3], scope)
               for n, (a, b) in enumerate(pairwise(row)))


def _owned(subject: str, row: Sequence[str], scope: Scope) -> list[tuple[Where, dict[str, Any]]]:
    """The shots, each with whose part its camera is on, where the words name no owner: "push in on the eyes".

    Of the shots meant those that show that part already, else each whom it is of; [] when somebody is named.
    """
    owner, dot, part = subject.partition(".")
    if not dot or _OWNED & set(row) or set(scope.name((owner,)).lower().split()[-1:]) & set(row):
        return []
    meant = scope.meant_shots() if scope.where.anything else scope.shots
    shown = {s.id: (scope.production.pin(f"{s.id}.camera.subject") or shot_of(scope.production, s.id)[1].camera.subject)
             for s in scope.shots}
    parts = {i: on.partition(".")[0] for i, on in shown.items() if str(on).endswith(dot + part)}
    whose = {s.id: parts[s.id] for s in meant if s.id in parts} or parts
    human = {s.id for s in scope.production.cast if s.family == "body" and is_person(s.noun.split()[-1])}
    people = {s.id: human & {p.subject for p in s.performers} for s in meant}
    whose = whose or {i: min(who) for i, who in people.items() if len(who) == 1}
    if not whose or (not scope.where.anything and len(set(whose.values())) > 1):
        part = next((w for w in row if w.startswith(part)), part)
        raise Impossible(f"it is not said whose {part} the camera is to be on", where=scope.words,
                         remedy=f"say whose, for example: push in on {scope.name((owner,))}'s {part}")
    return [(Where(shots=(i,), said="where it is seen"), {"subject": f"{who}.{part}"}) for i, who in whose.items()]


def _told_of(row: list[str]) -> Iterator[str]:
    """The words as a sentence of a prompt about the camera, likeliest first."""
    plain = " ".join(_PLAIN.get(w, w) for w in row).split()
    if plain[0] in BEGINNING and plain[1:2] != ["with"] and "with" in plain[2:5]:
        plain = [plain[0], *plain[plain.index("with") :]]  # "start the scene with a wide shot"
    at = next((n for n, w in enumerate(plain[:4]) if w == "camera"), -1)
    if at >= 0 and all(w in _SHOOTING for w in plain[:at]):
        rest = [w for n, w in enumerate(plain[at + 1 :]) if n > 2 or w not in _MODAL]
        if rest:
            yield from _with_tail(told(" ".join(rest)))
    if plain[0] in MOVING | BEGINNING:
        yield from _with_tail(told(" ".join(plain)))
    if moved := _moved(plain):
        yield from _with_tail(told(moved))
    begin = 0
    while begin < len(plain) - 1 and plain[begin] in _SHOOTING:
        begin += 1
    for size in (3, 2, 1):
        if " ".join(plain[begin : begin + size]) in {**SHOT_SIZES, **ANGLES} or plain[begin] in ("tight", "close"):
            yield " ".join(plain[begin:])
            return


def _with_tail(said: str) -> Iterator[str]:
    """The sentence; then without what the move is to show, which it shows anyhow."""
    yield f"The camera {said}"
    bare = re.sub(r" (?:to|and) (?:show|reveal|see|take in|reveals|shows) .*", "", said)
    if bare != said:
        yield f"The camera {bare}"


def _of_whom(sentence: str, scope: Scope) -> str:
    """A focus that goes "from the cup to his face" with whom it goes to: his face is he; a pan by where it begins."""
    if swung := _FROM_TO.match(sentence):
        move = swung["move"].replace("whips pan", "whip pans")
        return f"The camera starts on {swung['a']}, then {move} to {swung['b']}"
    if "focus from" not in sentence:
        return sentence

    def named(m: re.Match[str]) -> str:
        who = found_who([OWNERS.get(m[1].lower(), m[1].lower())], scope)
        return f"{m[0].split()[0]} {scope.name(who)}" if who else m[0]

    return re.sub(r"\b(?:from|to) (him|her|it|them|his|its|their)\b(?: (?:face|eyes|hands?))?", named, sentence)


def _read(sentence: str, scope: Scope) -> Fragment | None:
    """What the sentence says of the camera; None when it brings in somebody, something or a deed."""
    scene = scope.scene(scope.meant_scenes()[0])
    try:
        found = read_onto(sentence, scope.production, scene, scope.vocabulary, scope.last)
    except FilmError:
        return None
    of_camera = sentence.startswith("The camera") and not found.shot.beats and bool(_asked(found.shot.camera))
    if of_camera and found.cast:
        raise Impossible(f"there is no '{found.cast[0].noun}' in this film for the camera", where=scope.words,
                         remedy=f"add it first: add a {found.cast[0].noun}")
    focus = found.shot.camera.focus.split(">")
    pulled = len(focus) == 2 and {*focus} <= {s.id for s in scope.production.cast}  # "rack focus from her to him"
    along = found.shot.camera.move == "track" and all("named in passing" in n for n in found.notes)  # "up the stairs"
    new = bool(found.cast or found.shot.cues or (found.notes and not pulled and not along))
    new = new or bool(found.shot.beats and not _happens(found, scope))
    return None if new or not _asked(found.shot.camera) else found


def _happens(found: Fragment, scope: Scope) -> tuple[str, ...]:
    """The beats of the film that the sentence tells of beside the camera; () when one of them is new."""
    here: list[str] = []
    for beat in found.shot.beats:
        same = next((b for b in all_beats(scope.production) if b.action == beat.action and (
            {*b.who, b.target} & {*beat.who, beat.target} - {""})), None)
        if same is None:
            return ()
        here.append(same.id)
    return tuple(here)


def _asked(wish: CameraWish) -> dict[str, Any]:
    """What the wish says, by field."""
    usual = CameraWish()
    return {n: v for n in type(wish).model_fields if (v := getattr(wish, n)) != getattr(usual, n) and n != "moves"}


def _spot(row: Sequence[str], found: Fragment, scope: Scope, where: Where) -> Where:
    """The shot it is for: the one said, the first one when it says how to start, else the first about whom it is on."""
    if where.anything:
        return where
    happens = _happens(found, scope)
    shown = [s.id for s in scope.shots if set(happens) & beats_seen(s)]
    if shown:
        return Where(shots=tuple(shown[:1]), said="where that happens")
    if " at the end" in f" {' '.join(row)}":
        return Where(shots=(scope.shots[-1].id,), said="at the end")
    if BEGINNING & set(row):
        return Where(shots=(scope.shots[0].id,), said="at the beginning")
    wish = found.shot.camera
    goes = {b.id for b in all_beats(scope.production) if wish.subject in b.who and travels(b.action)}
    along = [s.id for s in scope.shots if goes & beats_seen(s)]
    if along and wish.move == "track" and TO_SOMEWHERE & set(row):
        return Where(shots=tuple(along[:1]), said="where that happens")
    about = scope.on((wish.subject.partition(".")[0],)) if wish.subject else None
    if about is not None or not wish.subject:
        return replace(about.where, said="") if about is not None else where
    used = {b.id for b in all_beats(scope.production) if wish.subject in (b.target, b.tool, b.anchor)}
    near = [s.id for s in scope.shots if used & beats_seen(s)] or [s.id for s in scope.shots if any(
        p.subject == wish.subject for p in s.performers)]
    return Where(shots=tuple(near[:1])) if near else where
