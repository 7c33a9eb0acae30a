# SPDX-License-Identifier: Apache-2.0
"""Louder or softer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned
from soundstage.edit.implausible import how_many
from soundstage.edit.parts_heard import EVERYTHING, many_voices, part_named, silent
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.language.lexicon import INSTRUMENTS

_FAR = re.compile(r"\b(?:further|farther|away|off|distance|closer|nearer|afar)\b")
_TAKES = re.compile(r"^ (?:please |now |then |just )*(?:drop|dim|lower|raise|lift) ")
_VOLUME = re.compile(r"\b(?:volume|sounds?|noise|voices?|level|loud|decibels|db|by)\b")
_SOFTER = ("soften", "lower", "reduce", " quiet", "softer", "down", "dim ", "drop the", "too loud", "duck", "dip ")
QUIETEST, LOUDEST = -24.0, 12.0


@dataclass(frozen=True)
class Loudness(Verb):
    """Make music, ambience, effects, voices or one sound softer or louder."""

    phrases = (
        "<make> [the|all the] {sound:noise} {gain:loudness}",
        "(turn|bring|mix|take) [the] {sound:noise} {gain:loudness}",
        "(turn|bring|mix) {gain:loudness} [the] {sound:noise}",
        "(soften|lower|reduce|quieten|dim|quiet|drop) [the] [volume of] [the] {sound:noise}",
        "(raise|boost|increase|amplify|lift) [the] [volume of] [the] {sound:noise}",
        "(raise|boost|increase|lower|reduce|soften|turn|bring) [the] {sound:noise} [up|down] by {db:decibels}",
        "{gain:loudness} {sound:noise}",
        "{gain:loudness} {sound:noise} (under|beneath|below|behind|during|while|when) {under:clause}",
        "<make> [the] {sound:noise} {gain:loudness} (under|beneath|below|behind|during|while|when) {under:clause}",
        "duck [the] {sound:noise} (under|beneath|below) {under:text}",
        "[the] {sound:noise} <should> be {gain:loudness}",
        "<make> (the|all the) {sound:noise} [<to>] (a bit|a little|much|far|even) {gain:loudness}",
        "<make> the (sound|noise|volume) of [the] {sound:noise} {gain:loudness}",
        "<make> the {sound:noise} {db:decibels} (louder|softer|quieter)",
        "<make> [the] {sound:noise} (sound|come) [from] {gain:loudness}",
        "(let|have) [the] {sound:noise} (sound|come|be) [from] {gain:loudness}",
        "<make> the {sound:noise} sound {gain:loudness}",
        "[the] {sound:noise} is too (loud|quiet|soft|faint)",
    )
    example = ("A fox walks through a forest.", "make the music softer", "pin mix.music_db: - -> -6")

    sound: Annotated[str, "music, ambience, effects, dialogue, or a sound"] = ""
    gain: Annotated[float | None, "decibels that the word means"] = None
    under: Annotated[str, "what it is heard with"] = ""
    db: Annotated[float | None, "decibels"] = None

    def apply(self, scope: Scope) -> Done:
        words, where = f" {scope.words.lower()} ", scope.where
        if where.shots or where.scenes or where.time is not None or self.under:
            raise Unfit  # of a part of the film: "sound level" says how
        if not sound_meant(self.sound, words, scope) or how_many(scope):
            raise Unfit
        part = part_named(self.sound, scope)
        if part == EVERYTHING:
            raise self.refuse(scope, "the film as a whole is as loud as films are",
                              'say "make the music softer", or where: "make everything softer in the second shot"')
        if silent(part, scope) and self.sound.removeprefix("the ") in INSTRUMENTS:
            raise self.refuse(scope, f"no {self.sound.removeprefix('the ')} is heard")
        path = f"{part}_db" if part.startswith("mix.") else f"{part}.gain_db"
        before = float(scope.production.pin(path) or 0.0)
        notes = ("all voices together",) if part == "mix.dialogue" and many_voices(scope) else ()
        gain = gain_said(words, self.gain, self.db)
        return Done(pinned(scope.production, path, max(QUIETEST, min(LOUDEST, before + gain)), scope.words),
                    notes=notes)


def sound_meant(name: str, words: str, scope: Scope) -> bool:
    """Whether the name is of something that is heard, and the words are of how loud it is; words are padded."""
    if "'s" in name.split()[-1:] or (_TAKES.match(words) and not _VOLUME.search(words) and found(name.split(), scope)):
        return False  # "the wind's up": it blows; "drop the dog": it goes
    if " instead of " in words or (_FAR.search(words) and found(name.split(), scope)):
        return False  # another sound; or what is seen and is to be further away is no sound
    return bool(part_named(name, scope))


def gain_said(words: str, gain: float | None, db: float | None) -> float:
    """Decibels that the padded words ask for, where they say them (gain, db) or only louder or softer."""
    down = any(w in words for w in _SOFTER)
    if db is not None:
        return -abs(db) if down else abs(db)
    if gain is not None:
        return gain
    return -6.0 if down and "too quiet" not in words and "too soft" not in words else 6.0
