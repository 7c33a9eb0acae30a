# SPDX-License-Identifier: Apache-2.0
"""Shots in slow motion or as a time-lapse."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, released, with_shot
from soundstage.edit.deeds import told_of
from soundstage.edit.scope import Scope, beats_seen, shot_of, takes_meant
from soundstage.edit.steps import Impossible, Unfit
from soundstage.edit.verbs.shot_size import _on
from soundstage.model.camera import PACES
from soundstage.model.production import Production

_THEY_RUN = re.compile(r"(?i)(?:run|move) (?:a bit |a little |much )?(?:slower|faster)\W*$")  # whoever was spoken of


@dataclass(frozen=True)
class SlowMotion(Verb):
    """Show shots in slow motion, as a time-lapse, or at their usual pace again."""

    phrases = (
        "(play|run|show|make|set|have|let|put|film|shoot|do|render) [<scene>|{shots}|everything|all of it] "
        "[be|run|go|play] [in|into|as|at|with] [a] {pace:world_pace}",
        "[<scene>|{shots}|everything|all of it] [<should>] [be|run|play|go] (in|into|as|at) [a] {pace:world_pace}",
        "[{shots}] <should> be [in|at|a] {pace:world_pace}",
        "[use|add|apply] {pace:world_pace} [for|in|to|on] [<scene>|{shots}|everything|all of it]",
        "(make|have|let|show) {who:subject} {deed} in {pace:world_pace}",
        "{who:subject} [<should>] {deed} in {pace:world_pace}",
        "(make|have|let|show|put) (his|her|its|their|the|{who:subject} 's) {deed} [be] in {pace:world_pace}",
        "(make|have|let|show|put|play|film|shoot) {what:happening} [be|happen] in {pace:world_pace}",
        "{what:happening} [<should>] [be|happen] in {pace:world_pace}",
        "(play|run|render) [<scene>|{shots}|everything|all of it] [at|in] [a] {times:speed}",
        "(speed up|slow down|speed|slow) ({shots}|everything|<scene>) [up|down] (to|by) {times:speed}",
        "(speed up|speed) ({shots}|{what:happening}) [up] by [a|one] {faster:fraction}",
        "(slow down|slow) ({shots}|{what:happening}) [down] by [a|one] {slower:fraction}",
        "(make|have|let|show) everything [be|happen|run|move] in {pace:world_pace}",
    )
    example = ("A dog runs through a park.", "show it in slow motion", "pin sh1.pace: - -> 1/2")
    rank = 4

    pace: Annotated[str, "slow_motion, time_lapse or usual"] = ""
    times: Annotated[Fraction | None, "how many times as fast"] = None
    faster: Annotated[Fraction | None, "by which part faster"] = None
    slower: Annotated[Fraction | None, "by which part slower"] = None
    who: Annotated[tuple[str, ...], "whose deed is shown so"] = ()
    deed: Annotated[str, "which deed is shown so"] = ""
    what: Annotated[tuple[str, ...], "which beats of the film are shown so"] = ()

    def apply(self, scope: Scope) -> Done:
        if self.faster or self.slower:
            times = 1 + self.faster if self.faster else 1 - (self.slower or 0)
            return replace(self, faster=None, slower=None, times=Fraction(times)).apply(scope)
        if self.times and scope.last and _THEY_RUN.match(scope.words):
            raise Unfit  # "the mouse should be white and run slower": the mouse
        if takes_meant(scope) or not (self.pace or self.times):
            raise Unfit  # footage is played at another speed
        shots = scope.meant_shots()
        if self.deed or self.what:
            ids = set(self.what) or self._done_in(scope)
            shots = tuple(s for s in shots if ids & beats_seen(s))
        spoken = [s for s in shots if any(not line.off_screen for line in s.lines)]
        mute = tuple(s for s in shots if s not in spoken) if self.pace != "usual" else shots
        if not mute:
            raise Impossible("somebody speaks there, who would not be understood at another pace", where=scope.words,
                             remedy="name a shot in which nobody speaks")
        production = scope.production
        for shot in mute:
            production = self._set(_on(scope, production), shot.id)
        notes = tuple(f"shot {s.id} stays as it is: somebody speaks in it" for s in spoken if s not in mute)
        return Done(production, self.who, notes)

    def _done_in(self, scope: Scope) -> set[str]:
        """The beats that the deed names."""
        found = {b.id for b in told_of(scope, self.who, self.deed)} if self.who else set()
        if not found:
            raise Unfit
        return found

    def _set(self, scope: Scope, shot_id: str) -> Production:
        production, path = scope.production, f"{shot_id}.pace"
        _, made = shot_of(production, shot_id)
        if self.pace == "usual":
            wish = made.camera.model_copy(update={"pace": ""})
            production = released(with_shot(production, made.id, camera=wish), [path])
            return production
        production = held(production, scope, made.id)
        return pinned(production, path, str(self.times or PACES[self.pace]), scope.words)
