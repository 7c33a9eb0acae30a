# SPDX-License-Identifier: Apache-2.0
"""Four stagings of a shot to choose from - another angle, size, blocking and light - and sheets to see them on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.direct.plan import Plan, PlannedShot
from soundstage.edit.base import Verb
from soundstage.edit.scope import Planner, Scope, Where
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs import VERBS
from soundstage.errors import FilmError
from soundstage.model.production import Production

Picture = npt.NDArray[np.uint8]
_OTHER_ANGLE = {"eye": "low", "low": "high", "high": "profile"}
_OTHER_SIZE = {
    "extreme_wide": "full",
    "wide": "medium",
    "full": "medium",
    "medium_full": "close",
    "medium": "full",
    "close": "medium",
    "extreme_close": "medium",
}
_LIGHT = {"night": "moonlight", "dusk": "backlight", "dawn": "backlight"}


@dataclass(frozen=True)
class Staging:
    """One way to stage a shot: what is other about it, and the film with it pinned."""

    says: str
    production: Production


def stagings(
    production: Production, planner: Planner, shot: str = "", most: int = 4
) -> tuple[str, tuple[Staging, ...]]:
    """(planned shot id, ways to stage it): other angles, sizes, blocking, light. FilmError: there is no such shot."""
    plan = planner(production)
    ids = [s.id for s in plan.shots]
    chosen = ids[int(shot) - 1] if shot.isdigit() and 0 < int(shot) <= len(ids) else shot or ids[0]
    if chosen not in ids:
        raise FilmError(f"there is no shot '{shot}'", remedy=f"there are: {', '.join(ids)}")
    planned = plan.shots[ids.index(chosen)]
    scope = Scope(production, planner, where=Where(shots=(chosen,), said=f"shot {chosen}"), words="picked")
    angle, size = _OTHER_ANGLE.get(planned.camera.angle, "eye"), _OTHER_SIZE.get(planned.camera.size, "full")
    light = _LIGHT.get(planned.setting.hour, "golden hour")
    size2 = "wide" if "wide" not in (size, planned.camera.size) else "close"
    ways = [
        [(f"{angle} angle", VERBS.new("angle", angle=angle)), (light, VERBS.new("light", light=light))],
        [(f"{size.replace('_', ' ')} shot", VERBS.new("shot_size", size=size)), *_elsewhere(scope, planned, 0)],
        [("profile", VERBS.new("angle", angle="profile")), (f"{size2} shot", VERBS.new("shot_size", size=size2)),
         ("hard light", VERBS.new("light", light="hard light"))],
        [("35 mm, near", VERBS.new("lens", lens=35.0)), *_elsewhere(scope, planned, 1)],
        [("high angle", VERBS.new("angle", angle="high")), (f"{size2} shot", VERBS.new("shot_size", size=size2))],
    ]
    return chosen, tuple(_staged(scope, way) for way in ways[:most])


def _elsewhere(scope: Scope, planned: PlannedShot, which: int) -> list[tuple[str, Verb]]:
    """Two in each other's places, one at the other side of the picture or nearer; nobody: nothing."""
    bodies = [p for p in planned.performers if scope.subject(p.subject).family == "body"]
    if not bodies:
        return []
    if len(bodies) > 1 and not which:
        pair = (bodies[0].subject, bodies[1].subject)
        changed = VERBS.new("position", who=pair[:1], other=pair[1:])
        return [(f"{scope.name(pair)} in each other's places", changed)]
    one = bodies[which % len(bodies)]
    side = "foreground" if which >= len(bodies) else "frame_right" if one.mark.x <= 0 else "frame_left"
    says = f"{scope.name((one.subject,))} {'in the' if side == 'foreground' else 'at'} {side.replace('_', ' ')}"
    return [(says, VERBS.new("position", who=(one.subject,), spot=side))]


def _staged(scope: Scope, way: Sequence[tuple[str, Verb]]) -> Staging:
    """The film with every verb of one way done; one that changes nothing here is left out of its name."""
    said = []
    for says, verb in way:
        try:
            production = verb.apply(scope).production
        except (Unfit, FilmError):
            continue
        if production != scope.production:
            said.append(says)
            scope = replace(scope, production=production)
    return Staging(", ".join(said) or "as it is", scope.production)


def sheet(rows: Sequence[Sequence[tuple[str, Picture]]], path: Path) -> Path:
    """Captioned pictures in rows -> one PNG."""
    from PIL import Image, ImageDraw

    wide = max(p.shape[1] for row in rows for _, p in row)
    tall = max(p.shape[0] for row in rows for _, p in row)
    across = max(len(row) for row in rows)
    page = Image.new("RGB", (across * (wide + 12) + 12, len(rows) * (tall + 34) + 12), (250, 248, 244))
    pen = ImageDraw.Draw(page)
    for r, row in enumerate(rows):
        for c, (caption, picture) in enumerate(row):
            x, y = 12 + c * (wide + 12), 12 + r * (tall + 34)
            page.paste(Image.fromarray(picture), (x, y))
            pen.text((x + 2, y + picture.shape[0] + 6), caption, fill=(32, 30, 28))
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}")
    page.save(part, format="PNG")
    part.replace(path)
    return path


def pictures(rendering: Any, plan: Plan, shots: Sequence[str]) -> dict[str, Picture]:
    """The board picture of each of these planned shots."""
    found = {}
    for index, shot in enumerate(plan.shots):
        if shot.id in shots:
            found[shot.id] = rendering.board_picture(index)
    return found
