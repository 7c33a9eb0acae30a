# SPDX-License-Identifier: Apache-2.0
"""What is said, written under the picture."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned, released
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.steps import Unfit

_PIN = "captions"  # see work/lettering.py


@dataclass(frozen=True)
class Captions(Verb):
    """Show what is said as captions at the foot of the picture, all through the film, or take them off."""

    phrases = (
        "<add> [the|some|burned-in|burnt-in|open|closed|english] (captions|subtitles) [to <scene>|from the speech|"
        "from speech|of the speech|from the dialogue|of the dialogue|for the dialogue|for the lines|of what is said|"
        "for the deaf|under the picture|at the bottom|throughout|everywhere|on it|on <scene>|for his line|"
        "for her line|for their lines]",
        "(caption|subtitle) (<scene>|the dialogue|the lines|the speech|the film|what is said|what they say|everything)",
        "[with] (captions|subtitles)",
        "(put|have|use|want) [the|some|a] (captions|subtitles|subtitle|caption) (on|under|over|for|with) (it|<scene>|"
        "all of it|the dialogue|the lines|the speech|everything|(his|her|their|the) (line|lines))",
        "<add> a (subtitle|caption) (for|to|under) (his|her|their|the) (line|lines)",
        "(show|display|write|put) (the dialogue|the lines|the speech|what is said|what they say|all lines) (as|in) "
        "(captions|subtitles)",
        "burn in [the] (captions|subtitles)",
        "give (it|<scene>|the film) (captions|subtitles)",
        "(turn|switch) (on|off) [the] (captions|subtitles)",
        "(captions|subtitles) (on|off)",
        "(turn|switch) [the] (captions|subtitles) (on|off)",
        "<remove> [the|all|any] (subtitles|captions) [from <scene>|of <scene>]",
        "[there <should> be] no subtitles",
    )
    example = ('A man says: "Good evening."', "add captions", "captions: - -> on")
    rank = 3

    def apply(self, scope: Scope) -> Done:
        production, words = scope.production, scope.words.lower()
        off = any(w in words.split() for w in ("no", "remove", "delete", "drop", "without", "off", "lose", "kill"))
        if off:
            if not production.pin(_PIN):
                raise Unfit  # a title that somebody calls a caption
            return Done(released(production, [_PIN]))
        if not any(b.line for b in all_beats(production)):
            raise Unfit
        return Done(pinned(production, _PIN, "on", scope.words))
