# SPDX-License-Identifier: Apache-2.0
"""Which choices words mean: "the lens of the second shot", "the fox's voice"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from soundstage.edit.scope import Scope

KINDS = {
    "camera": "camera",
    "framing": "camera",
    "set-up": "camera",
    "setup": "camera",
    "shot size": "size",
    "size": "size",
    "angle": "angle",
    "camera angle": "angle",
    "lens": "lens",
    "move": "move",
    "camera move": "move",
    "position": "position",
    "camera position": "position",
    "voice": "voice",
    "voices": "voice",
    "length": "duration",
    "duration": "duration",
    "timing": "duration",
    "music": "music",
    "ambience": "ambience",
    "pose rate": "pose_rate",
    "color": "colors",
    "coat": "colors",
    "colors": "colors",
    "order": "order",
    "cuts": "cuts",
    "cut": "cuts",
    "height": "height_m",
    "camera movement": "move",
    "background sound": "ambience",
    "loudness": "gain_db",
    "lengths": "duration",
    "focal length": "lens",
    "look": "look",
    "looks": "look",
    "costume": "look",
}


def _fits(path: str, what: str, scope: Scope, who: Sequence[str]) -> bool:
    kind = KINDS.get(what, "")
    _, _, tail = path.rpartition(".")
    shot, looks, whose = path.partition(".look.")
    if kind == "look" or looks:
        here = {s.id for s in scope.meant_shots()}
        return bool(looks) and kind in ("", "look") and shot in here and (not who or whose in who)
    if kind == "camera" and not (".camera." in path or path.endswith(".cuts")):
        return False
    if kind == "lens" and tail not in ("lens", "lens_mm"):
        return False
    if kind not in ("", "camera", "lens") and kind not in (tail, path):
        return False
    if who:
        return any(path == f"{w}.{tail}" for w in who)
    where = scope.where
    if where.shots or where.time is not None:
        return any(path.startswith(f"{s.id}.") for s in scope.meant_shots())
    if where.scenes:
        ids = {*where.scenes, *(s.id for s in scope.shots if s.scene in where.scenes)}
        return any(path.startswith(f"{i}.") for i in ids)
    return True


def meant_paths(scope: Scope, what: str, who: Sequence[str]) -> tuple[str, ...]:
    """Paths of the plan's choices that the words mean."""
    return tuple(c.id for c in scope.plan.choices if _fits(c.id, what, scope, who))


def meant_pins(scope: Scope, what: str, who: Sequence[str]) -> frozenset[str]:
    """Paths of the film's pins that the words mean."""
    found: Iterable[str] = (c.id for c in scope.production.pins if _fits(c.id, what, scope, who))
    return frozenset(found)
