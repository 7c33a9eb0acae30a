# SPDX-License-Identifier: Apache-2.0
"""No music."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scene, with_scenes
from soundstage.edit.lines import spoken
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Impossible, Unfit
from soundstage.model.production import MusicWish


@dataclass(frozen=True)
class NoMusic(Verb):
    """Let the scenes meant play without music."""

    phrases = (
        "<remove> [the|all|any] [background] (music|score|soundtrack|song|melody|tune|theme|background music)",
        "(mute|silence|turn off|switch off) the [background] (music|score|soundtrack|song)",
        "[there <should> be|play it|have] no [background] (music|score|soundtrack)",
        "(make|have|let) <scene> [play|run] without [any] (music|score)",
        "the (music|score) <should> (stop|be off|be gone|be silent)",
        "(do|does) not (use|play|have) [any] music",
        "<remove> [the|all] {what:instruments} [music]",
        "<remove> [the|all|any|that] {mood:music_mood}",
        "<remove> [the] {what:instruments} from the music",
        "<remove> [the|all] music (until|till|while|when|before|after|once) {part:clause}",
        "no music (until|till|while|when|before|after|once) {part:clause}",
        "turn the music off",
        "switch the music off",
    )
    example = ("A fox walks through a forest.", "no music", "s1.music.mood: - -> none")
    rank = 3

    what: Annotated[tuple[str, ...], "which instruments, when not all are meant"] = ()

    mood: Annotated[str, "which music, by its kind: the jazz"] = ""

    part: Annotated[str, "until or while what"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.part:
            raise Impossible(
                "the music of a scene cannot begin or stop in the middle of it", where=scope.words,
                remedy='say "no music" for the scene, or "make the music softer": it makes way for every line already')
        if len(self.what) > 1 and scope.words.lower().endswith(" instead"):
            raise Unfit  # one of them is to play in the other's place
        if self.mood and not any(scope.scene(i).music.mood == self.mood for i in scope.meant_scenes()):
            raise Unfit
        if re.search(r"\bsong\b", scope.words.lower()) and any(
                b.line and "sing" in (b.line.manner, b.verb, b.action) for b in spoken(scope)):
            raise Unfit  # the song is somebody's line
        now = {i: scope.scene(i).music.instruments for i in scope.meant_scenes()}
        rest = {i: tuple(w for w in row if w not in self.what) for i, row in now.items()}
        if self.what and rest == now:
            raise Unfit
        scenes = [s for s in scope.shots if s.scene in scope.meant_scenes()] if scope.where.shots else []
        if len(scenes) > len(scope.meant_shots()) and not any(rest.values() if self.what else ()) and not self.mood:
            raise Unfit  # in some shots of a scene it is only not heard
        if self.what and any(rest.values()):
            return Done(with_scenes(scope.production, rest, lambda s: s.model_copy(
                update={"music": s.music.model_copy(update={"instruments": rest[s.id]})})))
        return Done(with_scene(scope.production, scope.meant_scenes(), music=MusicWish(mood="none")))
