# SPDX-License-Identifier: Apache-2.0
"""Other weather."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.apart import set_apart
from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.language.intensity import USUAL, strength_of
from soundstage.model.production import Scene

_SOUNDS = {"rain": ("rain",), "storm": ("storm", "rain"), "wind": ("wind",), "snow": ("snow_wind",)}


@dataclass(frozen=True)
class Weather(Verb):
    """Set the weather of the scenes meant; what the old weather made heard goes with it."""

    phrases = (
        "<make> <scene> [<to>] {weather}",
        "<make> <scene> [<to>] (a|an) {weather} day",
        "<add> [some|a bit of|a little] {weather} [to <scene>|in <scene>|outside]",
        "<make> [the] weather [<to>] {weather}",
        "<scene> <should> (be|become|get|turn) {weather}",
        "(it|the weather|the sky) <should> (be|start|begin to|start to) {weather}",
        "(it|there|the weather|the sky) (is|becomes|gets|turns|grows) {weather}",
        "(let it|have it|make it) (be|start to|begin to|start|get|become) {weather}",
        "(it <should>|let it|have it|make it) {weather}",
        "{weather} [weather]",
        "[in|with|under] [the] {weather}",
        "(let it|have it|make it) {weather} instead of {old:weather}",
        "<make> <scene> {weather} instead of {old:weather}",
        "{weather} instead of {old:weather}",
        "<make> <scene> [take place|happen|play] (in|during|under) [the|a|some] {weather} [weather]",
        "<make> (the sky|the sky above|the skies|the sea|the ocean|the air|the water) {weather}",
        "<swap> [the] {old:weather} (for|with|by|to|into) [some|a|the] {weather}",
        "<make> the {old:weather} (into|to|a) [a] {weather}",
        "let [the|some|a|an] {weather} (start|begin|fall|come|roll in|blow|in|come down|shine|come out|set in|"
        "move in|pick up|rise|get up|build|build up|break through|break out|come through|appear|peek out|peek through|"
        "burst through|blow up|close in|gather|drift in)",
        "[a|some|the] {weather} <should> (fall|blow|come|come down|come in|come out|shine|roll in|set in|move in|start|"
        "begin|pick up|rise|get up|build|build up|break through|break out|come through|appear|peek out|peek through|"
        "burst through|blow up|close in|gather|drift in|blow harder|get stronger|start falling)",
        "[the|a|some] {weather} (sets in|rolls in|comes in|moves in|picks up|rises|builds|builds up|breaks through|"
        "comes out|comes through|starts|begins|falls|appears|peeks out|gathers|drifts in|comes down)",
    )
    example = ("A fox walks through a forest.", "let it snow", "s1.weather: - -> snow")

    rank = 2

    weather: Annotated[str, "clear, cloudy, rain, snow, fog, storm or wind"] = ""
    old: Annotated[str, "the weather it is now, when that is said"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.weather == "snow" and " snow on the " in f" {scope.words.lower()} ":
            raise Unfit  # it lies there
        falls = self.weather in {scope.scene(i).weather for i in scope.meant_scenes()}
        if falls and " only " in f" {scope.words.lower()} " and scope.where.shots:
            raise Unfit  # "rain only in the first shot", where it rains: it stops in the others

        def changed(scene: Scene) -> Scene:
            gone = set(_SOUNDS.get(scene.weather, ())) - set(_SOUNDS.get(self.weather, ()))
            beds = tuple(a for a in scene.ambience if a.name not in gone)
            strength = told if told is not None else scene.weather_strength if scene.weather == self.weather else USUAL
            return scene.model_copy(update={"weather": self.weather, "ambience": beds, "weather_strength": strength})

        told = strength_of(scope.words.lower().split(), self.weather)
        fields: dict[str, Any] = {"weather": self.weather} | ({} if told is None else {"weather_strength": told})
        return Done(set_apart(scope, fields, changed))
