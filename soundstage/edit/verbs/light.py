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
        "[<add>] [some|a] {light} [coming|shining|streaming|falling|pouring|flooding] [in] (from|through) the "
        "(window|windows|street|door|doorway|outside|side|ceiling|shutters|blinds)",
        "<make> [<scene>] [with|in|by] [a|the] {light}",
        "<make> (the light|the lighting|lighting|light) [<to>|more] {light}",
        "<make> (the light|the lighting|lighting|light) [<to>|more|look|look more|feel|feel more] {so:lighting}",
        "(more|much more) {so:lighting} (light|lighting)",
        "[use|put|add|shine|cast|throw|have|let there be] [a|an|some|the] {light} [fall|falling|shine|shining] (on|"
        "onto|upon) {on:subject}",
        "light <scene> [with|by|in] [a|some] {light}",
        "light {on:subject} [with|by|in] [a|some] {light}",
        "light {on:subject} [with|by|in] [a|some] {light} {way:light_from}",
        "light [<scene>|{on:subject}] [mainly|mostly] {way:light_from}",
        "[<add>|use] [a|some|the] {light} [coming|shining|falling] {way:light_from}",
        "[<add>|use|i want|have] [a|some|the|all the] light [coming|shining|falling|on {on:subject}] {way:light_from}",
        "(the light|the key light|light|the lighting) <should> (come|be|fall|shine) [in] {way:light_from}",
        "<make> (the light|the key light|light) (come|fall|shine) [in] {way:light_from}",
        "(move|put|bring) (the light|the key light) [to] {way:light_from}",
        "{on:subject} <should> be lit {way:light_from}",
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
    way: Annotated[str, "from where in the picture it comes"] = ""
    gone: Annotated[str, "the light that is to go"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.gone:
            return self._without(scope)
        asked = tuple(w for w in (self.light or self.so, self.way) if w)
        if self.light not in _KNOWN and not named(asked):
            raise Unfit  # "flickering light": nothing would show it
        filmed = takes_meant(scope)
        if filmed and {s.block for s in scope.meant_shots()} <= filmed.keys():
            raise self.refuse(scope, "footage was lit when it was filmed",
                              "an hour grades it: \"at dusk\", \"at noon\", \"at night\"")
        return Done(set_apart(scope, {"light": self._with_the_rest(scope, asked)}))

    def _with_the_rest(self, scope: Scope, asked: tuple[str, ...]) -> tuple[str, ...]:
        """Where the light comes from stays where only its kind is told, and the other way round."""
        ways = set(stagewords.LIGHT_FROM.values()) - {"backlight"}
        now = scope.scene(scope.meant_scenes()[0]).light
        if self.way and not (self.light or self.so):
            return (*(w for w in now if w not in ways), *asked)
        return asked if self.way else (*asked, *(w for w in now if w in ways))

    def _without(self, scope: Scope) -> Done:
        """The light that was asked for is asked for no longer."""
        gone = set(named((self.gone,)))

        def same(word: str) -> bool:
            return word == self.gone or bool(gone & set(named((word,))))  # "neon" of neon light

        if not any(same(word) for i in scope.meant_scenes() for word in scope.scene(i).light):
            raise Unfit
        return Done(with_scenes(scope.production, scope.meant_scenes(), lambda s: s.model_copy(
            update={"light": tuple(word for word in s.light if not same(word))})))
