# SPDX-License-Identifier: Apache-2.0
"""A guest fitted to the stage: facing +X, standing on z = 0 about the origin, at a sensible size in metres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Mesh
from soundstage.references.gltf import OURS, Guest, Piece
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
PLAUSIBLE = (0.04, 40.0)  # metres: a model whose largest side is outside this was drawn in other units
UNTOLD = 1.2  # metres of the largest side, when neither model nor noun tells
IN_HAND = ("handslot", "hand_slot", "handitem", "weapon", "prop_")  # bones that carry exchangeable things


@dataclass(frozen=True, eq=False)
class Fitted:
    """A guest with the matrix that brings its own space onto the stage."""

    guest: Guest
    frame: Array  # (4, 4)
    pieces: tuple[Piece, ...]  # those that are shown
    left_off: tuple[str, ...]  # names of those that are not

    @property
    def rest(self) -> Array:
        """(N, 4, 4) rest of every node in body space, scale and all."""
        return np.asarray(self.frame @ self.guest.bind)

    def solid(self, piece: Piece) -> Mesh:
        """The piece in body space."""
        return solids.moved(piece.mesh, matrix=self.frame @ self._own(piece))

    def _own(self, piece: Piece) -> Array:
        return np.eye(4) if piece.node < 0 else np.asarray(self.guest.bind[piece.node])

    @property
    def extent(self) -> Array:
        """(2, 3)."""
        return solids.extent([self.solid(p) for p in self.pieces])


def fitted(guest: Guest, height: float, words: tuple[str, ...] = (), span: float = 0.0) -> Fitted:
    """height: metres it should stand; or span: metres of its largest side; 0 = as it was drawn, when plausible."""
    shown, off = _shown(guest, words)
    plain = Fitted(guest, OURS @ np.eye(4), shown, off)
    turned = Fitted(guest, space.turn("z", -facing(plain)) @ OURS, shown, off)
    box = turned.extent
    size = box[1] - box[0]
    largest = float(size.max())
    if height:
        scale = height / max(float(size[2]), 1e-6)
    elif span:
        scale = span / max(largest, 1e-6)
    else:
        scale = 1.0 if PLAUSIBLE[0] <= largest <= PLAUSIBLE[1] else UNTOLD / max(largest, 1e-6)
    middle = (box[0] + box[1]) / 2
    root = _hips(turned)
    x, y = root if root is not None else (middle[0], middle[1])
    frame = space.scaling((scale,) * 3) @ space.translation((-x, -y, -box[0, 2])) @ turned.frame
    return Fitted(guest, frame, shown, off)


def _shown(guest: Guest, words: tuple[str, ...]) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """Hands come empty unless the words name what is in them: packs hang every weapon on one hand at once."""
    low = {w.lower() for w in words}
    shown, off = [], []
    for piece in guest.pieces:
        hung = piece.node >= 0 and any(k in guest.names[n].lower() for n in _line(guest, piece.node) for k in IN_HAND)
        if hung and not {w for w in piece.name.lower().replace("_", " ").split()} & low:
            off.append(piece.name)
        else:
            shown.append(piece)
    return (tuple(shown), tuple(off)) if shown else (guest.pieces, ())


def _line(guest: Guest, node: int) -> list[int]:
    """The node's parents."""
    out, node = [], guest.parents[node]
    while node >= 0:
        out.append(node)
        node = guest.parents[node]
    return out


def facing(model: Fitted) -> float:
    """The heading its skeleton faces, radians; 0 (straight on, as glTF asks) when the skeleton does not tell."""
    from soundstage.references.bones import side_of

    rest = model.rest[:, :3, 3]
    sides: dict[str, list[Array]] = {"left": [], "right": []}
    for joint in model.guest.joints:
        side = side_of(model.guest.names[joint])
        if side:
            sides[side].append(rest[joint])
    if not sides["left"] or not sides["right"]:
        return 0.0
    across = np.mean(sides["left"], 0) - np.mean(sides["right"], 0)
    if float(np.hypot(*across[:2])) < 1e-4:
        return 0.0
    heading = float(np.arctan2(-across[0], across[1]))
    return heading if abs(heading) > 0.1 else 0.0


def _hips(model: Fitted) -> tuple[float, float] | None:
    from soundstage.references.bones import humanoid

    found = humanoid(model.guest)
    if not found:
        return None
    legs = [model.rest[found[f"upper_leg_{s}"], :2, 3] for s in ("left", "right")]
    x, y = np.mean(legs, 0)
    return float(x), float(y)
