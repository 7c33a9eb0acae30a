# SPDX-License-Identifier: Apache-2.0
"""Bad weather ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope
from soundstage.edit.slots import WEATHER
from soundstage.edit.steps import Unfit
from soundstage.model.production import Scene

_FALLING = re.compile(r"(?i)\b(?:snowing|snowfall|falling|flakes)\b")


@dataclass(frozen=True)
class ClearWeather(Verb):
    """Take the weather away: the sky clears."""

    phrases = (
        "<remove> [the|any|all] {weather} [falling|outside]",
        "(it|there|the weather) <should> not (be|be any) {weather}",
        "(it|there) <should> not {weather}",
        "[let it|have it|make it] (stop|not|quit|cease) {weather}",
        "(let|have|make) the {weather} (stop|end|cease|clear|lift|pass|go away|disappear)",
        "(clear|clear up) (the sky|the weather|the skies|up|up the sky|up the weather)",
        "(let|have|make) the (sky|weather) clear [up]",
        "[the] {weather} <should> (stop|end|go|go away|be gone|clear|clear up|lift|disappear|not be there|calm down|"
        "calm|die down|die away|ease|ease off|ease up|let up|subside|blow over|pass|fade|fade away|break|be over|"
        "thin out|burn off|quiet down|settle|abate|dissolve)",
        "(let|have|make) the {weather} (calm down|die down|die away|ease off|ease up|let up|subside|blow over|fade|"
        "thin out|burn off|be over|clear up|abate)",
        "[the] {weather} (stops|ends|clears|clears up|lifts|disappears|calms down|dies down|dies away|eases|eases off|"
        "lets up|subsides|blows over|passes|fades|breaks|thins out|burns off|is over|is gone)",
    )
    example = ("A fox walks through a forest in the rain.", "stop the rain", "s1.weather: rain -> clear")
    rank = 1

    weather: Annotated[str, "the weather that ends"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.verbs.weather import Weather

        wet = [i for i in scope.meant_scenes() if not self.weather or scope.scene(i).weather in (self.weather, "storm")]
        named = [i for i in scope.meant_scenes() if self._in_words(scope.scene(i))]
        falls = self.weather == "snow" and _FALLING.search(scope.words)
        if not wet and named and falls:
            raise self.refuse(scope, "no snow falls there: it lies on the ground", 'say "no snow on the ground"')
        if self.weather and not wet and named:
            return Done(with_scenes(scope.production, named, self._without))
        if self.weather and not wet:
            raise Unfit
        return Weather(weather="clear").apply(scope)

    def _in_words(self, scene: Scene) -> bool:
        """Whether the scene's place or season is described by this weather: a snowy forest."""
        return any(WEATHER.get(w) == self.weather for w in scene.place_words) or (
            self.weather == "snow" and scene.season == "winter")

    def _without(self, scene: Scene) -> Scene:
        words = tuple(w for w in scene.place_words if WEATHER.get(w) != self.weather)
        season = "" if self.weather == "snow" and scene.season == "winter" else scene.season
        return scene.model_copy(update={"place_words": words, "season": season})
