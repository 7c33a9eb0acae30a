# SPDX-License-Identifier: Apache-2.0
"""The stages of a film: each is built when somebody looks at it, so that what is kept costs no staging."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from threading import RLock
from typing import TYPE_CHECKING

from soundstage.direct.plan import PlannedShot
from soundstage.nodes import digest, poses_in

if TYPE_CHECKING:
    from soundstage.stage.build import Staged


class Stages(Mapping[str, "Staged"]):
    """A film's shots by id, each staged once, when it is first looked at; threads wait for each other.

    named: shot id -> a name for all that the shot is staged from, "" where that is not known.
    """

    def __init__(self, shots: Sequence[PlannedShot], stage: Callable[[PlannedShot], Staged],
                 named: Callable[[str], str]) -> None:
        self._shots, self.named = {shot.id: shot for shot in shots}, named
        self._stage, self._staged, self._one_stages = stage, dict[str, "Staged"](), RLock()

    @property
    def name(self) -> str:
        """A name for all that the shots are staged from, "" where that is not known."""
        names = tuple(map(self.named, self._shots))
        return digest(names) if all(names) else ""

    def __getitem__(self, shot: str) -> Staged:
        with self._one_stages:  # who sounds a shot and who draws it want it at once
            if shot not in self._staged:
                self._staged[shot] = self._stage(self._shots[shot])
            return self._staged[shot]

    def __contains__(self, shot: object) -> bool:
        return shot in self._shots

    def __iter__(self) -> Iterator[str]:
        return iter(self._shots)

    def __len__(self) -> int:
        return len(self._shots)

    @property
    def poses(self) -> int:
        """How many poses all shots have together."""
        return sum(poses_in(shot.duration, shot.pose_rate) for shot in self._shots.values())
