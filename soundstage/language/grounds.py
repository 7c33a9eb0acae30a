# SPDX-License-Identifier: Apache-2.0
"""Ground that was read as a thing: "an unpaved road", "footage of the street", "scenery of a desert".

It is where the scene plays. Nothing is built for it, and a board with its name on it would show nobody what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from soundstage.language.being import Being
from soundstage.language.casting import pictured
from soundstage.language.claims import Ledger
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.lands import LANDS
from soundstage.language.phrases import Phrase
from soundstage.language.setting import Spot, place_like
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Placement


def told_as_places(
    scenes: Sequence[DraftScene],
    beings: dict[str, Being],
    rows: Iterable[Sequence[Token]],
    ledger: Ledger,
    vocabulary: Vocabulary,
) -> None:
    """Takes ground out of the cast; a scene whose place nobody named plays there."""
    words = [t for row in rows for t in row]
    for being in [b for b in beings.values() if _unshown(b) and not b.name]:
        phrase = _phrase(being, words, ledger)
        spot = _spot(phrase, vocabulary) if phrase is not None else None
        there = [s for s in scenes if being.id in s.cast]
        own = spot is not None and spot.exact and all(s.place in ("", spot.unit) for s in there)
        own = own and not taxonomy().is_a(being.noun.split()[-1], "building")  # climbed, or looked at from outside
        if spot is None or (pictured(being.noun) and not own):
            continue
        del beings[being.id]
        for scene in scenes:
            _plays_there(scene, being.id, spot, ledger) if being.id in scene.cast else None
            _without(scene, being.id, ledger)


def _unshown(being: Being) -> bool:
    return being.part.family == "standee" and not being.part.unit


def _phrase(being: Being, words: Sequence[Token], ledger: Ledger) -> Phrase | None:
    """The words that brought it, as a noun phrase; None where they are gone, or tell what it is made of."""
    spans = ledger.spans_of(being.id)
    own = being.noun.split()[-1]
    at = next(
        (
            i
            for i, t in enumerate(words)
            if t.kind in "NM" and t.lemma == own and any(a <= t.start and t.end <= b for a, b in spans)
        ),
        -1,
    )
    first = at
    while first > 0 and words[first - 1].kind in "NAGE":
        first -= 1
    made = any(t.low == "of" for t in words[at + 1 : at + 2]) and own not in LANDS  # "a trail of flowers"
    return Phrase(0, 1, words[at], before=tuple(words[first:at])) if at >= 0 and not made else None


def _spot(phrase: Phrase, vocabulary: Vocabulary) -> Spot | None:
    """Where that is; a general word for land alone is anywhere."""
    spot = place_like(phrase, vocabulary)
    return Spot("", "", 1, "", False) if spot is None and phrase.head.lemma in LANDS else spot


def _plays_there(scene: DraftScene, subject: str, spot: Spot, ledger: Ledger) -> None:
    """The scene's place, where none was named; the words tell of it either way."""
    named = bool(scene.place)
    if not named and spot.unit:
        scene.place, scene.noun = spot.unit, spot.noun
    same = spot.exact and scene.place == spot.unit
    elsewhere = named and scene.place != spot.unit
    note = "no body shows it: it is part of where the scene plays" if elsewhere else spot.note
    ledger.grounded(subject, f"{scene.id}.place", "read" if same else "approximated", note)


def _without(scene: DraftScene, subject: str, ledger: Ledger) -> None:
    """The scene, with nobody of this id in it."""
    scene.cast = [c for c in scene.cast if c != subject]
    scene.placements = _placed(scene.placements, subject)
    for shot in scene.shots:
        shot.placements = _placed(shot.placements, subject)
        for beat in shot.beats:
            _left_by(beat, subject)
        for beat in [b for b in shot.beats if not b["who"]]:
            ledger.undone(f"{scene.id}.{shot.id}.{beat['id']}", "the place itself does nothing")
            shot.beats.remove(beat)
        _unframed(shot, subject)


def _placed(rows: Iterable[Placement], subject: str) -> list[Placement]:
    return [p for p in rows if p.subject != subject and subject not in p.anchors]


def _left_by(beat: dict[str, Any], subject: str) -> None:
    beat["who"] = tuple(w for w in beat.get("who", ()) if w != subject)
    for role in ("target", "tool", "anchor"):
        if beat.get(role) == subject:
            del beat[role]


def _unframed(shot: DraftShot, subject: str) -> None:
    for wish in ("subject", "focus"):
        if str(shot.camera.get(wish, "")).partition(".")[0] == subject:
            del shot.camera[wish]
    shot.camera.update(
        {"moves": kept}
        if (kept := [m for m in shot.camera.get("moves", ()) if getattr(m, "subject", "").partition(".")[0] != subject])
        or "moves" in shot.camera
        else {}
    )
