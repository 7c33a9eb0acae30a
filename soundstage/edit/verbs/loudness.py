# SPDX-License-Identifier: Apache-2.0
"""Louder or softer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned
from soundstage.edit.lines import spoken
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.sounds import bed_of, effect_of, told_by
from soundstage.edit.steps import Impossible, Unfit

_STEMS = {
    "music": "music",
    "score": "music",
    "soundtrack": "music",
    "ambience": "ambience",
    "background": "ambience",
    "background noise": "ambience",
    "background sounds": "ambience",
    "background sound": "ambience",
    "atmosphere": "ambience",
    "effects": "effects",
    "sound effects": "effects",
    "sounds": "effects",
    "piano": "music",
    "melody": "music",
    "dialogue": "dialogue",
    "voices": "dialogue",
    "voice": "dialogue",
    "speech": "dialogue",
    "lines": "dialogue",
    "line": "dialogue",
    "whisper": "dialogue",
    "whispering": "dialogue",
    "shout": "dialogue",
    "footsteps": "footstep",
    "steps": "footstep",
    "song": "music",
    "talking": "dialogue",
    "dialog": "dialogue",
}
_FAR = re.compile(r"\b(?:further|farther|away|off|distance|closer|nearer|afar)\b")
_TAKES = re.compile(r"^ (?:please |now |then |just )*(?:drop|dim|lower|raise|lift) ")
_VOLUME = re.compile(r"\b(?:volume|sounds?|noise|voices?|level|loud|decibels|db|by)\b")
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
        if self.under and "music" in (self.sound, _STEMS.get(self.sound, "")):
            raise _makes_way(scope)
        words = f" {scope.words.lower()} "
        if "'s" in self.sound.split()[-1:] or (
                _TAKES.match(words) and not _VOLUME.search(words) and found(self.sound.split(), scope)):
            raise Unfit  # "the wind's up": it blows; "drop the dog": it goes
        name = self.sound.removeprefix("the ").removesuffix(" sound").removesuffix(" volume")
        path = ""
        played = {w for s in scope.production.scenes for w in s.music.instruments}
        name = "music" if name in played else name
        notes: tuple[str, ...] = ()
        who = found(name.removesuffix(" line").removesuffix(" lines").removesuffix(" 's").split(), scope)
        if who and spoken(scope, who):
            path = "mix.dialogue_db"
            notes = ("all voices together",) if len({b.who for b in spoken(scope)}) > 1 else ()
        elif name in _STEMS and _STEMS[name] != "footstep":
            path = f"mix.{_STEMS[name]}_db"
        else:
            effect = _STEMS.get(name) or told_by(name, scope) or effect_of(name, scope.vocabulary)
            bed = bed_of(name, scope.vocabulary)
            effect = effect or (self._made(scope, who) if who else "")
            path = f"sound.{effect}.gain_db" if effect else "mix.ambience_db" if bed else ""
        if not path or " instead of " in words or (_FAR.search(words) and found(name.split(), scope)):
            raise Unfit  # another sound; or what is seen and is to be further away is no sound
        quieter = ("soften", "lower", "reduce", " quiet", "softer", "down", "dim ", "drop the", "too loud")
        down = any(w in words for w in quieter)
        gain = self.gain
        if self.db is not None:
            gain = -abs(self.db) if down else abs(self.db)
        if gain is None:
            gain = -6.0 if down and "too quiet" not in words and "too soft" not in words else 6.0
        if path == "mix.music_db" and scope.where.beat:
            raise _makes_way(scope)
        if scope.where.beat or (path.startswith("mix.") and (scope.where.shots or scope.where.time is not None)):
            raise self.refuse(scope, "how loud it is holds for the whole film",
                              f'say "make the {name} {"softer" if gain < 0 else "louder"}" for all of it')
        before = float(scope.production.pin(path) or 0.0)
        return Done(pinned(scope.production, path, max(QUIETEST, min(LOUDEST, before + gain)), scope.words),
                    notes=notes)

    def _made(self, scope: Scope, who: tuple[str, ...]) -> str:
        """The sound of what they do: a dog's bark; "" when they are not heard."""
        deeds = [b for b in scope.meant_beats() if set(b.who) & set(who) and not b.line]
        return next((e for b in deeds for w in (b.verb, b.action) if w and (e := effect_of(w, scope.vocabulary))), "")


def _makes_way(scope: Scope) -> Impossible:
    """Why no music is softer under a line than it is: it is so already."""
    return Impossible(
        "the music makes way for every line already, and is not made softer for a part of a shot", where=scope.words,
        remedy='say "make the music softer" for the whole film, or "no music" for the scene')
