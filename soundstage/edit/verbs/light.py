# SPDX-License-Identifier: Apache-2.0
"""Other light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit import stagewords
from soundstage.edit.apart import set_apart
from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.steps import Unfit
from soundstage.language.lexicon import LIGHTS
from soundstage.stage.scheme import named

_KNOWN = frozenset((*LIGHTS, *stagewords.LIGHTS.values()))


@dataclass(frozen=True)
class Light(Verb):
    """Light the scenes meant in another way."""

    phrases = (
        "<add> [some|a] {light} [to <scene>]",
        "<add> [some|a] {light} [coming|shining|streaming|falling|pouring|flooding] [in] (from|through) the "
        "(window|windows|street|door|doorway|outside|side|ceiling|shutters|blinds)",
        "<make> [<scene>] [with|in|by] [a|the] {light}",
        "<make> (the light|the lighting|lighting|light) [<to>|more] {light}",
        "<make> (the light|the lighting|lighting|light) [<to>|more|look|look more|feel|feel more] {so:lighting}",
        "(more|much more) {so:lighting} (light|lighting)",
        "[use|put|add|shine|cast|throw|have|let there be] [a|an|some|the] {light} [fall|falling|shine|shining] (on|"
        "onto|upon) {on:subject}",
        "light <scene> [with|by|in] [a|some] {light}",
        "(use|with|in|by|under) {light}",
        "{light}",
        "(the light|the lighting|lighting) <should> be {light}",
        "<scene> <should> be [lit] [in|by|with] {light}",
        "[color] grade <scene> [<to>|more|as] {light}",
        "(bathe|drench|shoot|film) <scene> in {light}",
        "<remove> [the|all|that] {gone:light}",
        "<swap> the (light|lighting) (with|by|for|to|into) {light}",
    )
    example = ("A man sits in a cafe.", "light it with candlelight", "s1.light: - -> candlelight")
    rank = -1

    light: Annotated[str, "candlelight, neon, backlight, golden hour, dim, soft light …"] = ""
    so: Annotated[str, "the same, where only the adjective is said of the light"] = ""
    on: Annotated[tuple[str, ...], "on whom, who must be there"] = ()
    gone: Annotated[str, "the light that is to go"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.gone:
            return self._without(scope)
        if self.light not in _KNOWN and not named((self.light or self.so,)):
            raise Unfit  # "flickering light": nothing would show it
        filmed = takes_meant(scope)
        if filmed and {s.block for s in scope.meant_shots()} <= filmed.keys():
            raise self.refuse(scope, "footage was lit when it was filmed",
                              "an hour grades it: \"at dusk\", \"at noon\", \"at night\"")
        return Done(set_apart(scope, {"light": (self.light or self.so,)}))

    def _without(self, scope: Scope) -> Done:
        """The light that was asked for is asked for no longer."""
        if not any(self.gone in scope.scene(i).light for i in scope.meant_scenes()):
            raise Unfit
        return Done(with_scenes(scope.production, scope.meant_scenes(), lambda s: s.model_copy(
            update={"light": tuple(word for word in s.light if word != self.gone)})))
