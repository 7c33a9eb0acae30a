# SPDX-License-Identifier: Apache-2.0
"""Parts of a film in the making: some of its scenes, in any order, sharing all that is staged and rendered."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.work.shots import Rendering


def part(whole: Rendering, scenes: Sequence[str]) -> Rendering:
    """The film of these scenes in this order; a scene may come more than once."""
    shots = tuple(shot for scene in scenes for shot in whole.plan.shots if shot.scene == scene)
    made = Rendering(whole.making, whole.plan.model_copy(update={"shots": shots}))
    made.crew, made.engine, made.staged = whole.crew, whole.engine, whole.staged
    index = _index(whole)
    made.pictures = [whole.pictures[index[shot.id]] for shot in shots] if whole.pictures else []
    return made


def with_frames(whole: Rendering, made: Rendering) -> Rendering:
    """The part with the frames that the whole has rendered."""
    index = _index(whole)
    made.wanted = [whole.wanted[index[shot.id]] for shot in made.plan.shots]
    return made


def _index(whole: Rendering) -> dict[str, int]:
    return {shot.id: n for n, shot in enumerate(whole.plan.shots)}
