# SPDX-License-Identifier: Apache-2.0
"""The light comes from a thing of the film alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.apart import set_apart
from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.steps import Impossible, Unfit

_FIRES = ("fire", "hearth", "torch", "furnace", "brazier", "stove")


@dataclass(frozen=True)
class LightSource(Verb):
    """Light the scenes meant by a lamp or a fire alone, or by one kind of light."""

    phrases = (
        "{lamp:subject} (<should> be|is) (the|his|her|their) (only|sole) (light|light source|source of light|lighting) "
        "[in <scene>|in the room|there]",
        "(<make>|let|have) {lamp:subject} [be] (the|his|her|their) (only|sole) (light|light source|source of light|"
        "lighting) [in <scene>|in the room|there]",
        "{lamp:subject} (<should> be|is) the only thing (lighting|that lights|giving light|that gives light) [<scene>]",
        "[light <scene>|<scene> <should> be lit|lit] (only|just|solely|entirely) (by|with|from) [the light of|the glow "
        "of] {lamp:subject}",
        "light <scene> (with|by|from) [the light of|the glow of] {lamp:subject} [only|alone]",
        "[light <scene>|<scene> <should> be lit|lit] (only|just|solely|entirely) (by|with|from) {light}",
        "light <scene> (with|by) {light} (only|alone)",
        "(only|nothing but) {light}",
        "the only light [source|in <scene>] (is|<should> be|<should> come from|comes from) {lamp:subject}",
        "the only light [source|in <scene>] (is|<should> be|<should> come from|comes from) {light}",
        "(all the light|the light) <should> (all come|come only|only come) from {lamp:subject}",
        "[have] only {lamp:subject} <should> (light|illuminate) (<scene>|the room)",
    )
    example = ("A woman sits beside a lamp in a room at night.", "make the lamp the only light",
               "s1.light: - -> only lamplight")
    rank = 2

    lamp: Annotated[tuple[str, ...], "what gives it: a lamp, a fire, a candle"] = ()
    light: Annotated[str, "the kind of light, where no thing is named: moonlight"] = ""

    def apply(self, scope: Scope) -> Done:
        if takes_meant(scope) or (not self.lamp and not self.light):
            raise Unfit
        kind = self.light or self._shines(scope)
        return Done(set_apart(scope, {"light": (f"only {kind}",)}), self.lamp)

    def _shines(self, scope: Scope) -> str:
        """What the light of the thing is called; FilmError where it gives none."""
        subject = scope.subject(self.lamp[0])
        kind = scope.vocabulary.lamps.get(subject.unit, "")
        if not kind:
            raise Impossible(f"{scope.name(self.lamp)} gives no light", where=scope.words,
                             remedy="a lamp, a candle or a fire does")
        if kind == "bulb":
            return "lamplight"
        words = f"{subject.noun} {subject.unit}"
        return "firelight" if any(w in words for w in _FIRES) else "candlelight"
