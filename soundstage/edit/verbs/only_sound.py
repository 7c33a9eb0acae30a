# SPDX-License-Identifier: Apache-2.0
"""One part of the sound by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Impossible

_SILENT = -120.0  # dB: not heard at all
_STEMS = {"dialogue": "dialogue speech voices voice talking words lines dialog conversation",
          "effects": "effects sounds foley", "ambience": "ambience atmosphere background", "music": "music score"}


@dataclass(frozen=True)
class OnlySound(Verb):
    """Let only one part of the sound be heard: the dialogue, the effects, the ambience or the music."""

    phrases = (
        "(mute|silence|remove|cut|kill|turn off|lose|drop) (everything|all|all sound|all sounds|all the sound|all "
        "other sounds|everything else) (but|except|apart from|except for|other than) [the] (dialogue|dialog|speech|"
        "voices|talking|lines|words|conversation|effects|sound effects|sounds|ambience|background|music|score)",
        "(keep|leave|use|have|play|let me hear|only hear|hear) (only|just|nothing but) [the] (dialogue|dialog|speech|"
        "voices|talking|lines|words|effects|sound effects|ambience|music|score)",
        "(only|just|nothing but) [the] (dialogue|dialog|speech|voices|ambience|sound effects) [should be heard]",
    )
    example = ('A man says: "Good evening."', "mute everything except the dialogue", "mix.music_db: - -> -120")
    rank = 5

    part: Annotated[str, "which one is left: the dialogue, the effects, the ambience or the music"] = ""

    def apply(self, scope: Scope) -> Done:
        said = set(scope.words.lower().rstrip(".").split())
        left = next((name for name, words in _STEMS.items() if said & set(words.split())), "")
        if scope.where.shots or scope.where.time is not None:
            raise Impossible("what is heard of each part holds for the whole film", where=scope.words,
                             remedy='say "remove the music", or name one sound')
        production = scope.production
        for stem in _STEMS:
            if stem != left:
                production = pinned(production, f"mix.{stem}_db", _SILENT, scope.words)
        return Done(production)
