# SPDX-License-Identifier: Apache-2.0
"""Bad weather ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.reading import Unfit
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class ClearWeather(Verb):
    """Take the weather away: the sky clears."""

    phrases = (
        "<remove> [the|any] {weather}",
        "(it|there|the weather) <should> not (be|be any) {weather}",
        "(it|there) <should> not {weather}",
        "[let it|have it|make it] (stop|not|quit|cease) {weather}",
        "(let|have|make) the {weather} (stop|end|cease|clear|lift|pass|go away|disappear)",
        "(clear|clear up) (the sky|the weather|the skies|up|up the sky|up the weather)",
        "(let|have|make) the (sky|weather) clear [up]",
        "the {weather} <should> (stop|end|go|go away|be gone|clear|lift|disappear|not be there)",
    )
    example = ("A fox walks through a forest in the rain.", "stop the rain", "s1.weather: rain -> clear")
    rank = 1

    weather: Annotated[str, "the weather that ends"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.verbs.weather import Weather

        wet = [i for i in scope.meant_scenes() if not self.weather or scope.scene(i).weather in (self.weather, "storm")]
        if self.weather and not wet:
            raise Unfit
        return Weather(weather="clear").apply(scope)
