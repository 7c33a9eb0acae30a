# SPDX-License-Identifier: Apache-2.0
"""A sound less."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, with_scenes, with_shots
from soundstage.edit.happenings import event
from soundstage.edit.parts_heard import done_by_somebody, silent
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.sounds import bed_of, effect_of, heard
from soundstage.edit.steps import OWN, Unfit
from soundstage.edit.words import singular
from soundstage.language.taxonomy import taxonomy
from soundstage.model.levels import SILENT_DB, Level
from soundstage.model.production import Production, Scene, Shot

_SOUND = re.compile(r"(?i)\b(?:sounds?|noises?|mute|silence|hear|heard|audible)\b")
_COUNTED = re.compile(r"(?:the )?(?:first|second|third|fourth|last|one|extra|one of the) ")


@dataclass(frozen=True)
class NoSound(Verb):
    """Take a sound out: one asked for in words, a background, or what an action makes."""

    phrases = (
        "<remove> the (sound|noise|sounds|sound effect) of [the|a|an] {sound:noise}",
        "<remove> [the|all|any] {sound:noise} (sound|noise|sounds|sound effect|sound effects|noises|ambience|ambient "
        "sound|atmosphere)",
        "<remove> [the|all|any] {sound:sounding}",
        "(mute|silence|turn off|switch off) [the|all] {sound:noise}",
        "(mute|silence|turn off|switch off) the (sound|noise) of [the|a] {sound:noise}",
        "{sound:sounding} <should> (not be heard|be silent|be muted|be gone)",
        "the {sound:sounding} <should> (not be heard|be silent|be muted|be gone)",
        "<remove> [the|all|any] (background|ambient) (sound|sounds|noise|ambience)",
        "<remove> the ambience",
        "(mute|silence|turn off) the (background|ambience|background sound|background noise)",
        "no (ambience|background noise|background sounds|background sound|ambient sound)",
    )
    example = ("A fox walks through a forest. Thunder rolls.", "remove the thunder", "s1.sh1.q1: there -> -")
    rank = 1

    sound: Annotated[str, "which, in words"] = ""

    def apply(self, scope: Scope) -> Done:
        if scope.where.beat:
            raise Unfit  # at a moment: how loud it is there
        if not self.sound or self.sound in ("ambience", "background"):
            production = scope.production
            for scene_id in scope.meant_scenes():
                production = pinned(production, f"{scene_id}.ambience", [], scope.words)
            return Done(with_scenes(production, scope.meant_scenes(), lambda s: s.model_copy(update={"ambience": ()})))
        production, effect, bed = (
            scope.production,
            effect_of(self.sound, scope.vocabulary),
            bed_of(self.sound, scope.vocabulary),
        )
        self._no_deed(scope, effect)
        here = {c.id for c in heard(scope, effect, self.sound)}

        def shot(s: Shot) -> Shot:
            rest = tuple(c for c in s.cues if c.id not in here)
            return s if rest == s.cues else s.model_copy(update={"cues": rest})

        def scene(s: Scene) -> Scene:
            rest = tuple(a for a in s.ambience if a.name != bed)
            return s if rest == s.ambience else s.model_copy(update={"ambience": rest})

        production = with_scenes(with_shots(production, shot), scope.meant_scenes(), scene)
        if production == scope.production and not _SOUND.search(scope.words):
            self._nothing_by_itself(scope, effect, bed)
        if scope.where.shots and (production == scope.production or bed):
            return Done(_silent_there(scope, effect, bed))
        if production == scope.production and effect:  # what an action makes heard
            production = pinned(production, f"sound.{effect}.gain_db", -120.0, scope.words)
        elif production == scope.production and bed:  # a bed the place has by itself
            for planned in scope.plan.scenes:
                if planned.id in scope.meant_scenes() and bed in planned.ambience:
                    rest = [name for name in planned.ambience if name != bed]
                    production = pinned(production, f"{planned.id}.ambience", rest, scope.words)
        if production == scope.production:
            raise Unfit
        return Done(production)

    def _nothing_by_itself(self, scope: Scope, effect: str, bed: str) -> None:
        """FilmError when it is only seen with other things, or neither seen nor heard."""
        if _burns(self.sound):
            raise self.refuse(scope, f"the {self.sound} are seen with what burns, and are nothing by themselves",
                              f'say "remove the sound of the {self.sound}", or "remove" and what burns')
        if effect and not bed and not scope.where.shots and silent(f"sound.{effect}", scope):
            raise self.refuse(scope, f"no {self.sound.removeprefix('the ')} is seen or heard by itself in this film")

    def _no_deed(self, scope: Scope, effect: str) -> None:
        """Unfit when what is to go is what happens, or one of several, and not only how it sounds."""
        last = self.sound.split()[-1]
        deeds = {name for b in scope.meant_beats() for name in (b.action, *b.verb.split()[:1])}
        if OWN & set(self.sound.split()) or _COUNTED.match(self.sound):
            raise Unfit  # "no shake of the head", "the second bark"
        if (event(last, scope) and not _SOUND.search(scope.words)) or (
                last.endswith("ing") and {effect, base_verb(last)} & deeds):
            raise Unfit  # "remove the explosion", "no waving"
        if done_by_somebody(self.sound, scope):
            raise Unfit  # "cut the laugh"


def _silent_there(scope: Scope, effect: str, bed: str) -> Production:
    """The film with the sound, or the bed, unheard in the shots meant alone; Unfit where neither is heard."""
    part = next((f"sound.{name}" for name in (bed, effect) if name and not silent(f"sound.{name}", scope)), "")
    if not part:
        raise Unfit
    production = scope.production
    for shot in scope.meant_shots():
        production = held(production, scope, shot.block) if shot.id != shot.block else production
        production = pinned(production, Level(part, "in", shot.id, SILENT_DB).path, SILENT_DB, scope.words)
    return production


def _burns(words: str) -> bool:
    """Whether the words name a fire, which is seen as much as heard."""
    return taxonomy().is_a(singular(words.split()[-1]), "combustion", "n", 3)
