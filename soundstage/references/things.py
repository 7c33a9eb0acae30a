# SPDX-License-Identifier: Apache-2.0
"""A guest without motion of its own as a prop: on the ground, with wheels that turn, a seat and a top found on it."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Body, Look
from soundstage.nodes import Mesh
from soundstage.props.base import Joint, PropModel
from soundstage.references.fitting import fitted
from soundstage.references.gltf import Guest
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
WHEEL = re.compile(r"wheel|tyre|tire", re.I)
LEVEL = 0.92  # a face whose normal points up more than this can be sat or stood on


def prop_model(guest: Guest, span: float, look: Look, like: Body | PropModel | None) -> PropModel:
    """The guest as a prop, span metres at its largest (0 = as it was drawn); like: the house's own prop of its noun."""
    model = fitted(guest, 0.0, look.words, span)
    wheels = [p for p in model.pieces if WHEEL.search(p.name)]
    wheels = wheels if 2 <= len(wheels) <= 12 and len(wheels) < len(model.pieces) else []
    body = solids.join(model.solid(p) for p in model.pieces if p not in wheels)
    parts: dict[str, Mesh] = {"body": body}
    joints = []
    for number, wheel in enumerate(wheels):
        mesh = model.solid(wheel)
        low, high = solids.extent([mesh])
        middle = (low + high) / 2
        parts[f"wheel{number}"] = mesh
        joints.append(Joint(f"wheel{number}", tuple(map(float, middle)), (0.0, 1.0, 0.0), "roll",  # type: ignore[arg-type]
                            float(high[2] - low[2]) / 2))
    known = like if isinstance(like, PropModel) else None
    return PropModel(parts, known.substance if known else _substance(body), _anchors(body, known), tuple(joints),
                     seat_heading=known.seat_heading if known else 0.0)


def _substance(body: Mesh) -> str:
    """What it sounds like: its materials' names, else plastic."""
    names = " ".join(m.name.lower() for m in body.materials)
    for word in ("wood", "metal", "stone", "glass", "cloth", "ceramic"):
        if word in names:
            return word
    return "metal" if np.mean([m.metallic for m in body.materials]) > 0.5 else "plastic"


def _anchors(body: Mesh, like: PropModel | None) -> dict[str, tuple[float, float, float]]:
    low, high = solids.extent([body])
    tall = float(high[2] - low[2])
    out = {"top": (0.0, 0.0, _level(body, 0.5, 1.01)), "grip": (0.0, 0.0, 0.45 * tall),
           "inside": (0.0, 0.0, 0.5 * tall)}
    if like is not None:
        was = solids.extent(like.parts.values())
        share = (high - low) / np.maximum(was[1] - was[0], 1e-6)
        for name, spot in like.anchors.items():
            x, y, z = low + (np.asarray(spot) - was[0]) * share
            out.setdefault(name, (float(x), float(y), float(z)))
        if "seat" in like.anchors:
            out["seat"] = (0.0, 0.0, _level(body, 0.2, 0.8))
    return out


def _level(body: Mesh, least: float, most: float) -> float:
    """The height of the largest level area between these shares of the whole height; its top when there is none."""
    p = body.vertices[body.faces].astype(float)
    normal = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])
    area = np.linalg.norm(normal, axis=1) / 2
    up = normal[:, 2] > LEVEL * 2 * np.maximum(area, 1e-12)
    height = p[:, :, 2].mean(1)
    low, high = float(body.vertices[:, 2].min()), float(body.vertices[:, 2].max())
    share = (height - low) / max(high - low, 1e-9)
    inside = up & (share >= least) & (share <= most)
    if not inside.any():
        return high
    bins = np.round(share[inside] * 40).astype(int)
    best = int(np.bincount(bins, area[inside]).argmax())
    here = inside.nonzero()[0][bins == best]
    return float(np.average(height[here], weights=area[here]))
