# SPDX-License-Identifier: Apache-2.0
"""The tailor's tools: what makes a skin of cones a garment. Bands, plates, skirts and buttons laid on a mesh.

Contours and drapes are read from the finished mesh, so trimmings sit exactly on what they trim.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._people_frame import Frame
from soundstage.bodies.base import BodyPart
from soundstage.colour import RGB
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
_MARGIN = 12  # samples beyond the edge of a drape, after which the spline has forgotten the edge


@dataclass(frozen=True)
class Drape:
    """How far forward a mesh is: x over a grid of y and z."""

    x: Array
    low: tuple[float, float]
    step: float

    @cached_property
    def _spline(self) -> Array:
        """The coefficients of the cubic through x, with a margin of _MARGIN repeated samples about it."""
        from scipy.ndimage import spline_filter

        return np.asarray(spline_filter(np.pad(self.x, _MARGIN, mode="edge"), 3, mode="nearest"))

    def at(self, y: npt.ArrayLike, z: npt.ArrayLike) -> Array:
        """x of the surface at (y, z), any shape; smooth between samples."""
        from scipy.ndimage import map_coordinates

        y, z = np.broadcast_arrays(np.asarray(y, float), np.asarray(z, float))
        where = np.stack([(y - self.low[0]) / self.step, (z - self.low[1]) / self.step])
        at = where.reshape(2, -1) + _MARGIN
        out: Array = map_coordinates(self._spline, at, order=3, mode="nearest", prefilter=False).reshape(y.shape)
        return out


def draped(mesh: Mesh, y: tuple[float, float], z: tuple[float, float], step: float = 0.006) -> Drape:
    """The front (+X) of a mesh over a window of y and z: its foremost vertices, interpolated."""
    across, up = np.arange(y[0], y[1] + step / 2, step), np.arange(z[0], z[1] + step / 2, step)
    v = np.asarray(mesh.vertices, float)
    keep = (v[:, 0] > 0) & (v[:, 1] > y[0] - 0.03) & (v[:, 1] < y[1] + 0.03) & (v[:, 2] > z[0] - 0.03)
    v = v[keep & (v[:, 2] < z[1] + 0.03)]
    cell = np.floor((v[:, 1:] - [y[0] - 0.04, z[0] - 0.04]) / 0.009).astype(int)
    front = np.zeros(cell.max(0) + 1)
    np.maximum.at(front, (cell[:, 0], cell[:, 1]), v[:, 0])
    v = v[v[:, 0] > front[cell[:, 0], cell[:, 1]] - 0.012]  # not what lies behind: under the nose and the chin
    low = (float(across[0]), float(up[0]))
    return Drape(_stretched(v, low, step, (len(across), len(up))), low, step)


def _stretched(v: Array, low: tuple[float, float], step: float, size: tuple[int, int]) -> Array:
    """x over a grid (size) of y and z, linear in the Delaunay triangles of points (V, 3), the least x outside them.

    Every triangle is laid on the grid at once: looking for the triangle of each sample, as scipy's griddata
    does, goes through all of them for every sample outside.
    """
    from scipy.spatial import Delaunay

    corners = Delaunay(v[:, 1:]).simplices
    at = (v[:, 1:] - low) / step
    box = at[corners]
    first = np.clip(np.ceil(box.min(1) - 1e-9), 0, size).astype(int)
    span = np.maximum(np.clip(np.floor(box.max(1) + 1e-9) + 1, 0, size).astype(int) - first, 0)
    many = span[:, 0] * span[:, 1]
    which = np.repeat(np.arange(len(corners)), many)
    number = np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many)
    spot = first[which] + np.stack([number // span[which, 1], number % span[which, 1]], -1)
    a, b, c = (box[which, i] for i in range(3))
    ab, ac, ap = b - a, c - a, spot - a
    whole = ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0]
    ok = np.abs(whole) > 1e-12
    whole = np.where(ok, whole, 1.0)
    s = (ap[:, 0] * ac[:, 1] - ap[:, 1] * ac[:, 0]) / whole
    t = (ab[:, 0] * ap[:, 1] - ab[:, 1] * ap[:, 0]) / whole
    ok &= (s > -1e-9) & (t > -1e-9) & (s + t < 1 + 1e-9)
    x = v[corners[which[ok]], 0]
    out = np.full(size, float(v[:, 0].min()))
    out[tuple(spot[ok].T)] = x[:, 0] + s[ok] * (x[:, 1] - x[:, 0]) + t[ok] * (x[:, 2] - x[:, 0])
    return out


def cloth(name: str, color: RGB, knit: bool = False) -> Material:
    """Woven cloth of this linear colour, or a coarser knit."""
    if knit:
        return Material(name, color, "cloth", 0.95, sheen=0.5, grain="weave", grain_size=0.011, grain_depth=0.45)
    return Material(name, color, "cloth", 0.88, sheen=0.35, grain="weave", grain_size=0.0045, grain_depth=0.22)


def metal(name: str, color: RGB) -> Material:
    """Plate of polished metal."""
    return Material(name, color, "metal", 0.34, metallic=0.8, coat=0.2)


def contour(
    mesh: Mesh, centre: npt.ArrayLike, normal: npt.ArrayLike, n: int = 44, reach: float = 0.4, within: float = 0.011
) -> tuple[Array, Array]:
    """Where a mesh crosses a plane: points (n, 3) round centre and their outward directions, counter-clockwise."""
    normal = space.unit(normal)
    u = space.unit(np.cross([0, 1.0, 0], normal)) if abs(normal[1]) < 0.9 else space.unit(np.cross([0, 0, 1.0], normal))
    w = np.cross(normal, u)
    d = np.asarray(mesh.vertices, float) - centre
    d = d[(np.abs(d @ normal) < within) & (np.linalg.norm(d, axis=1) < reach)]
    angle, radius = np.arctan2(d @ w, d @ u), np.hypot(d @ u, d @ w)
    turn = np.linspace(0, 2 * np.pi, n, endpoint=False)
    pull = np.exp(-((space.wrapped(turn[:, None] - angle) / 0.11) ** 2)) + 1e-12
    r = (pull @ radius) / pull.sum(1)
    out = np.cos(turn)[:, None] * u + np.sin(turn)[:, None] * w
    return np.asarray(centre) + r[:, None] * out, out


def rounded(thick: float, tall: float, steps: int = 3) -> Array:
    """A rounded bar's outline (P, 2): out and up."""
    r = min(thick, tall / 2) * 0.9
    turn = np.linspace(-np.pi / 2, np.pi / 2, 2 * steps + 1)
    arc = np.stack([np.cos(turn) * r, np.sin(turn) * r], -1)
    half = len(turn) // 2
    low, high = arc[: half + 1] + [thick - r, r - tall / 2], arc[half:] + [thick - r, tall / 2 - r]
    return np.concatenate([low, high, [[-thick * 0.6, tall / 2], [-thick * 0.6, -tall / 2]]])


def band(points: Array, out: Array, up: npt.ArrayLike, profile: Array, material: Material, ribs: int = 0) -> Mesh:
    """An outline swept round a closed line; ribs: so many knitted ridges."""
    n, p = len(points), len(profile)
    gain, rise = np.ones(n), np.broadcast_to(np.asarray(up, float), points.shape)
    if ribs:
        many = 4 * ribs
        s = np.linspace(0, n, many, endpoint=False)
        i, t = s.astype(int), (s % 1)[:, None]
        points, out, rise = ((1 - t) * a[i] + t * a[(i + 1) % n] for a in (points, out, rise))
        n, gain = many, 1 + 0.30 * np.cos(np.arange(many) * np.pi / 2)
    v = (
        points[:, None]
        + (profile[None, :, :1] * gain[:, None, None]) * out[:, None]
        + profile[None, :, 1:] * rise[:, None]
    )
    i, j = np.meshgrid(np.arange(n), np.arange(p), indexing="ij")
    a, b = (i * p + j).ravel(), (i * p + (j + 1) % p).ravel()
    c, d = (((i + 1) % n) * p + j).ravel(), (((i + 1) % n) * p + (j + 1) % p).ravel()
    return solids.mesh(
        v.reshape(-1, 3), np.concatenate([np.stack([a, c, d], -1), np.stack([a, d, b], -1)]), material, 0.9
    )


def plate(front: Drape, yz: Array, thick: float, material: Material, lift: float = 0.0) -> Mesh:
    """A piece of cloth laid on a front: grid (n, m, 2) of y and z, with a rounded edge."""
    n, m = yz.shape[:2]
    grid = np.empty((n + 2, m + 2, 2))
    grid[1:-1, 1:-1] = yz
    spread = thick * 0.5
    middle = yz.mean((0, 1))
    grid[0, 1:-1], grid[-1, 1:-1], grid[1:-1, 0], grid[1:-1, -1] = yz[0], yz[-1], yz[:, 0], yz[:, -1]
    for row, column in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        grid[row, column] = yz[row, column]
    border = np.ones((n + 2, m + 2), bool)
    border[1:-1, 1:-1] = False
    grid[border] += spread * space.unit(grid[border] - middle)
    high = np.where(border, -0.0015, thick) + lift
    v = np.stack([front.at(grid[..., 0], grid[..., 1]) + high, grid[..., 0], grid[..., 1]], -1).reshape(-1, 3)
    i, j = np.meshgrid(np.arange(n + 1), np.arange(m + 1), indexing="ij")
    a = (i * (m + 2) + j).ravel()
    b = a + m + 2
    return solids.mesh(v, np.concatenate([np.stack([a, b, b + 1], -1), np.stack([a, b + 1, a + 1], -1)]), material, 1.2)


def quad(corners: npt.ArrayLike, n: int = 10, m: int = 6) -> Array:
    """A grid (n, m, 2) between four corners (y, z): first row a to b, last row d to c."""
    a, b, c, d = (np.asarray(x, float) for x in np.asarray(corners, float))
    t, s = np.linspace(0, 1, n)[:, None, None], np.linspace(0, 1, m)[None, :, None]
    out: Array = (1 - t) * ((1 - s) * a + s * b) + t * ((1 - s) * d + s * c)
    return out


def button(front: Drape, y: float, z: float, r: float, material: Material, lift: float) -> Mesh:
    """A small disc on a front."""
    slope = float(front.at(y, z + 0.01) - front.at(y, z - 0.01)) / 0.02
    turn = space.turn("y", float(np.arctan(slope) * -1.0))
    disc = solids.sphere(r, material, (0.42, 1, 1), 14)
    return solids.moved(disc, matrix=space.translation([float(front.at(y, z)) + lift, y, z]) @ turn)


def skirt(
    points: Array,
    hem: float,
    flare: float,
    material: Material,
    pleats: int = 0,
    thick: float = 0.006,
    arc: tuple[float, float] = (0.0, 2 * np.pi),
    grow: float = 0.0,
) -> Mesh:
    """Cloth that hangs from a level contour down to z = hem, wider by flare at the hem, both sides and an edge.

    points: from contour() with an upward normal. arc: the part of the round that is there (0 = front).
    """
    n = 72
    turn = np.linspace(arc[0], arc[1], n)
    middle = points.mean(0)
    rel = points[:, :2] - middle[:2]
    angle = np.unwrap(np.arctan2(rel[:, 1], rel[:, 0]))
    base = np.linalg.norm(rel, axis=1)
    order = np.argsort(angle % (2 * np.pi))
    radius = np.interp(turn % (2 * np.pi), (angle % (2 * np.pi))[order], base[order], period=2 * np.pi) + grow
    t = np.concatenate([np.linspace(0, 1, 15), [1.012]])[:, None]
    fall = t**0.85
    fold = 1 + (0.045 * np.cos(pleats * turn) * np.minimum(1, t * 1.4) if pleats else 0)
    r = (radius * (1 + flare * fall)) * fold
    z = middle[2] + (hem - middle[2]) * np.minimum(t, 1.0)
    outer = np.stack([middle[0] + r * np.cos(turn), middle[1] + r * np.sin(turn), z + 0 * r], -1)
    inset = thick / r
    inner = outer.copy()
    inner[..., :2] = middle[:2] + (outer[..., :2] - middle[:2]) * (1 - inset[..., None])
    rows = np.concatenate([outer[:-1], (outer[-1:] + inner[-1:]) / 2 - [0, 0, thick * 0.6], inner[-2::-1]])
    k, j = np.meshgrid(np.arange(len(rows) - 1), np.arange(n - 1), indexing="ij")
    a = (k * n + j).ravel()
    faces = np.concatenate([np.stack([a, a + n, a + n + 1], -1), np.stack([a, a + n + 1, a + 1], -1)])
    return solids.mesh(*solids.merged(rows.reshape(-1, 3), faces, 1e-6), material, 1.0)


def below(z: float) -> Cone:
    """All space under a height, to cut hems level (a very large ball)."""
    return Cone((0, 0, z - 3.0), (0, 0, z - 3.0), 3.0, 3.0)


def worn(name: str, meshes: list[Mesh], shape: list[Cone], f: Frame, sharp: float = 0.028) -> BodyPart:
    """Pieces joined and weighted by the cones they were made over."""
    mesh = solids.join(meshes)
    index, weight = cones.weights(mesh.vertices, shape, list(f.bones), sharp)
    return BodyPart(name, SkinnedMesh(mesh, index.astype(int), weight))


def hung(name: str, meshes: list[Mesh], f: Frame, top: float, tight: float = 1.0) -> BodyPart:
    """Pieces that hang round the legs: hips above, each side with its thigh below, softly divided.

    Towards and below the knees the shins carry them too, so that over a sitter's lap they bend down at the knees.
    """
    mesh = solids.join(meshes)
    v = np.asarray(mesh.vertices, float)
    names = list(f.bones)
    hip, knee = f.joints["upper_leg_left"][2], f.joints["lower_leg_left"][2]
    leg = tight * space.smoothstep((top - 0.02 * f.body - v[:, 2]) / max(0.05, top - hip + 0.09 * f.body))
    left = space.smoothstep(v[:, 1] / (0.20 * f.body) + 0.5)
    shin = 0.9 * space.smoothstep((knee + 0.24 * f.body - v[:, 2]) / (0.38 * f.body)) * (leg > 0.999)
    thigh, low = leg - shin, leg > 0.999  # of four bones a point has, the shins take the place of the hips
    usual, lower = ([names.index(b) for b in row] for row in (
        ("hips", "upper_leg_left", "upper_leg_right", "hips"),
        ("lower_leg_left", "upper_leg_left", "upper_leg_right", "lower_leg_right")))
    first, last = np.where(low, shin * left, 1 - leg), np.where(low, shin * (1 - left), 0.0)
    weight = np.stack([first, thigh * left, thigh * (1 - left), last], -1)
    return BodyPart(name, SkinnedMesh(mesh, np.where(low[:, None], lower, usual), weight))
