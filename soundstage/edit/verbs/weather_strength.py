# SPDX-License-Identifier: Apache-2.0
"""Heavier and lighter weather."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.apart import set_apart
from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.language.intensity import STRONGEST, WEAKEST
from soundstage.model.levels import Level

_LESS = re.compile(
    r"(?i)\b(?:less|light|lighter|softer|gentler|weaker|thinner|finer|milder|calmer|thin|reduce|lower|fewer|lessen|"
    r"decrease|gently|lightly|softly|not (?:so|as|too)|too (?:thick|heavy|strong|dense|hard|much))\b")
_EASES = re.compile(r"(?i)\b(?:calm|ease|quieten)\b")
_MORE = re.compile(r"(?i)\b(?:enough|too (?:thin|light|weak|soft|faint))\b")
_MUCH = re.compile(r"(?i)\b(?:much|a lot|way|far|far more|really|lots)\b")
_SLIGHTLY = re.compile(r"(?i)\b(?:slightly|a bit|a little|a touch|a tad|somewhat)\b")
_STEPS = ((_SLIGHTLY, 1.4), (_MUCH, 3.0))  # times as strong
_STEP = 2.0
_BEDS = {"rain": ("rain",), "storm": ("storm",), "wind": ("wind",), "snow": ("snow_wind",)}
_WITHIN = {"storm": ("rain", "wind", "storm")}  # what a storm has in it
_DB = 15.0  # that ten times as strong is louder by, as in the beds


@dataclass(frozen=True)
class WeatherStrength(Verb):
    """Make the rain, snow, fog or wind of the scenes or shots meant heavier or lighter, to the eye and the ear."""

    phrases = (
        "<make> [the|it] {weather} [to be|come down|fall|blow|a bit|a little|much|a lot|far|even|slightly] (heavier|"
        "lighter|stronger|weaker|harder|softer|gentler|thicker|thinner|denser|finer|milder|fiercer|wilder|more intense|"
        "less intense|more violent|more heavily|more gently|more lightly|less heavy|less thick|less dense|less strong|"
        "heavy|light|thick|thin|dense|not so heavy|not so thick|not as heavy)",
        "[the] {weather} <should> (be|get|become|fall|come down|blow) [a bit|a little|much|a lot|far|even|slightly] "
        "(heavier|lighter|stronger|weaker|harder|softer|gentler|thicker|thinner|denser|finer|milder|fiercer|wilder|"
        "more intense|less intense|more heavily|more gently|more lightly|less heavy|less thick|less dense|heavy|light|"
        "thick|thin|dense)",
        "[the] {weather} (gets|becomes|grows|turns) [a bit|a little|much|a lot|even|slightly] (heavier|lighter|"
        "stronger|weaker|thicker|thinner|denser)",
        "[the] {weather} (is|is not|looks|seems) (too (thick|heavy|strong|dense|thin|light|weak|faint)|(thick|heavy|"
        "strong|dense) enough)",
        "(it <should>|let it|have it|make it) {weather} [a bit|a little|much|a lot|far|even|slightly] (harder|heavier|"
        "lighter|softer|more heavily|more gently|more lightly|less heavily|less hard|less)",
        "[<add>] [much|a lot|far|even|slightly|a bit|a little|way|some] (more|less) {weather}",
        "(heavier|lighter|stronger|weaker|harder|softer|gentler|thicker|thinner|denser|finer|milder|fiercer) {weather}",
        "[<make>] [the] {weather} [<should>] {falls:falling} [down] [a bit|a little|slightly]",
        "(calm|ease|quieten) [down|off] [the] {weather} [down|off]",
        "(increase|strengthen|intensify|thicken|thicken up|reduce|lessen|weaken|decrease|lighten|thin) [the] {weather}",
    )
    example = ("A fox walks through a forest in the rain.", "make the rain heavier", "s1.weather_strength: - -> 2")
    rank = 4

    weather: Annotated[str, "rain, snow, fog, storm or wind"] = ""
    falls: Annotated[str, "how it comes down: more or less"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.weather in ("clear", "cloudy"):
            raise Unfit
        if _EASES.match(scope.words) and not _SLIGHTLY.search(scope.words):
            raise Unfit  # "calm the storm": it stops
        here = [s for s in scope.production.scenes if s.id in scope.meant_scenes() and self._falls(s.weather)]
        if not here:
            raise Unfit
        shots = scope.where.shots if scope.where.time is None else (scope.shot_at(scope.where.time).id,)
        before = max((float(scope.production.pin(f"{i}.weather_strength") or 0.0) for i in shots), default=0.0)
        before = before or here[0].weather_strength
        strength = round(max(WEAKEST, min(STRONGEST, before * self._factor(scope.words))), 2)
        if strength == before:
            raise self.refuse(scope, f"the {self.weather} is as {'light' if before < 1 else 'heavy'} as it gets")
        ids, fields = {s.id for s in here}, {"weather_strength": strength}
        production = set_apart(scope, fields, lambda s: s.model_copy(update=fields) if s.id in ids else s)
        told = {c.id for c in production.pins} - {c.id for c in scope.production.pins}
        for shot_id in (i for i in shots if f"{i}.weather_strength" in told):  # the scene's bed sounds on under it
            for bed in _BEDS.get(here[0].weather, ()):
                level = Level(f"sound.{bed}", "in", shot_id, round(_DB * math.log10(strength / before), 1))
                production = pinned(production, level.path, level.gain_db, scope.words)
        return Done(production)

    def _falls(self, weather: str) -> bool:
        return weather == self.weather or self.weather in _WITHIN.get(weather, ())

    def _factor(self, words: str) -> float:
        """How many times as strong the words ask for."""
        step = next((times for said, times in _STEPS if said.search(words)), _STEP)
        eases = self.falls == "less" or (not self.falls and bool(_EASES.search(words)))
        return 1 / step if eases or (_LESS.search(words) and not _MORE.search(words)) else step
