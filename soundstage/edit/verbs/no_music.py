# SPDX-License-Identifier: Apache-2.0
"""No music."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scene
from soundstage.edit.scope import Scope
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
        "turn the music off",
        "switch the music off",
    )
    example = ("A fox walks through a forest.", "no music", "s1.music.mood: - -> none")
    rank = 3

    def apply(self, scope: Scope) -> Done:
        return Done(with_scene(scope.production, scope.meant_scenes(), music=MusicWish(mood="none")))
