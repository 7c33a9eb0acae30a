# SPDX-License-Identifier: Apache-2.0
"""A look over the finished picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit import lookwords
from soundstage.edit.base import Done, Verb
from soundstage.edit.overlays import laid_over, looking
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Impossible, Unfit


@dataclass(frozen=True)
class PictureLook(Verb):
    """Lay a look over the film or some shots: old film, grain, vignette, warm, contrast, mirrored; or take it off."""

    phrases = (
        "(<add>|apply|lay|give <scene>|give {shots}|go for|overlay|i want) [a|an|some|the|more|that] [a bit of|a "
        "little|slight|subtle|light|heavy|strong|nice] {look:look} [look|filter|effect|feel|feeling|style|grade|"
        "treatment|overlay|texture|vibe] [(to|on|over|in|for) (<scene>|{shots}|the picture|the image|everything)]",
        "<make> (<scene>|{shots}|the picture|the image|everything|the footage) [<to>|look|look like|feel|feel like|"
        "look like it was shot on|like] [a|an|some] [bit|little] {look:look} [look|filter|effect|style|film|footage]",
        "(<scene>|{shots}|the picture|the image) <should> (be|look|look like|feel like|have) [a|an|more|some|the] "
        "{look:look} [look|effect|filter]",
        "[a|an|some|with|with a] [slight|subtle|light|heavy|strong] {look:look} [look|filter|effect|grade|overlay|"
        "style] [(on|over|in|for) ({shots}|everything|<scene>|the whole film)]",
        "(shoot|film|show|do|grade|color grade|play|render) (<scene>|{shots}|the picture|the image) (on|in|like|as|"
        "with|with a|to be) [a|an] [more] {look:look} [look|film|style]",
        "<make> (the color|the colors|the picture|the image|the grade|the tones|colors) [a bit|a little|much|more|"
        "look|look more|<to>] {look:tint}",
        "[more|some|slightly|give <scene>|a bit] {look:tint} (color|colors|tones|picture|grade|look|color grade|"
        "palette|color palette)",
        "(use|add|apply|want|give <scene>) [a|an|some|more|the] {look:tint} (color|colors|tones|grade|filter|look|"
        "color grade|color palette|palette|tint|cast) [(to|on|over|in) (<scene>|{shots})]",
        "(grade|color grade) [<scene>|{shots}] [<to>|more|to be] {look:tint}",
        "{look:recolored}",
        "(<add>|apply|i want|give <scene>) [a|an|some|the] [bit of|slight|subtle] {unmade} [look|filter|effect|"
        "overlay] [(to|on|over|in|from) (<scene>|{shots}|the picture|the sun|the light)]",
        "{look:treated} (<scene>|{shots}|the picture|the image|the frame|the footage|the colors) [horizontally|left to "
        "right|from left to right|so left is right|back]",
        "<remove> [the|all|any|that] {off:look} [look|filter|effect] [from (<scene>|{shots})]",
    )
    example = ("A fox walks through a forest.", "give it an old film look", "film.looks: - -> old_film")
    rank = 3

    look: Annotated[str, "which: old_film, grain, vignette, warm, cool, vivid, faded, contrasty, mirrored …"] = ""
    unmade: Annotated[str, "a look that there is not"] = ""
    off: Annotated[str, "which look is taken off"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.unmade:
            raise Impossible("there is no such look", where=scope.words,
                             remedy=f"the looks are: {', '.join(lookwords.NAMES)}")
        name = self.look or self.off
        there = laid_over(scope, name)
        if self.off and not there:
            raise Unfit  # nothing of the kind is over it
        return Done(looking(scope, name, bool(self.off) or (name == "mirrored" and there)))
