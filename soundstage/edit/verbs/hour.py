# SPDX-License-Identifier: Apache-2.0
"""Another hour of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.apart import set_apart
from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Hour(Verb):
    """Set the hour of the day of the scenes meant."""

    phrases = (
        "<make> <scene> [<to>] {hour}",
        "<make> (the hour|the time|time|the time of day|time of day|daytime) [of day] <to> {hour}",
        "[at|by|in|during] [the] {hour} [time]",
        "<make> [<scene>] [take place|happen|play|be set|set|be] (at|in|during|to) [the] {hour}",
        "<scene> <should> (be|take place|happen|play|be set) [at|in|during] [the] {hour}",
        "(shift|move|advance|bring|take|push) <scene> (to|into|on to|forward to|back to) [the] {hour}",
        "(it is|it|it <should> be|let it be|let it become) {hour}",
        "<make> {hour} (fall|come|break|out of it)",
        "from {old:hour} to {hour}",
        "<make> [the] {old:hour} (to|into|a|with|by|for) [a|the] {hour}",
        "(i prefer|rather|better) [at] {hour}",
        "<make> <scene> [look] like [it is] {hour}",
        "(go|go over) to {hour}",
        "set [<scene>] at {hour}",
        "(try|do|shoot|film|play|stage|light|see) <scene> (at|in|during) [the] {hour}",
        "[a|an] {light} {hour}",
        "<make> <scene> [<to>] [a|an] {light} {hour}",
        "{hour} (rather than|instead of|not) {old:hour}",
        "<swap> [the] {old:hour} (for|with|by|to|into) [the|a] {hour}",
        "<make> the [blue|grey|gray|clear|bright|dark|cloudy|white|day|night] sky [<to>|look like] [a|an] [{light}] "
        "{hour} [sky]",
    )
    example = ("A fox walks through a forest.", "make it night", "s1.hour: - -> night")

    hour: Annotated[str, "dawn, morning, noon, day, afternoon, dusk or night"] = ""
    light: Annotated[str, "how it is lit, when that is said with it: a moonlit night"] = ""
    old: Annotated[str, "the hour it is now, when that is said"] = ""

    def apply(self, scope: Scope) -> Done:
        lit = {"light": (self.light,)} if self.light else {}
        return Done(set_apart(scope, {"hour": self.hour, **lit}))
