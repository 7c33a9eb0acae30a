# SPDX-License-Identifier: Apache-2.0
"""Plain solids for props and sets: boxes with soft edges, lathes, tubes, extrusions, spheres; joined and moved.

Every function returns a closed Mesh in one material, in metres, Z up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Material, Mesh

Array = npt.NDArray[np.float64]


def mesh(vertices: npt.ArrayLike, faces: npt.ArrayLike, material: Material, crease: float = 0.7) -> Mesh:
    """A mesh in one material from arrays (V, 3) and (F, 3)."""
    faces = np.asarray(faces, int)
    return Mesh(np.asarray(vertices, float), faces, np.zeros(len(faces), int), (material,), crease)


def join(parts: Iterable[Mesh]) -> Mesh:
    """All parts as one mesh; materials are shared by value, the sharpest crease wins."""
    parts = list(parts)
    materials: list[Material] = []
    v, f, m, base = [], [], [], 0
    for part in parts:
        index = np.array([_slot(materials, mat) for mat in part.materials])
        v.append(part.vertices)
        f.append(part.faces + base)
        m.append(index[part.face_materials])
        base += len(part.vertices)
    return Mesh(np.concatenate(v), np.concatenate(f), np.concatenate(m), tuple(materials),
                min(p.crease for p in parts))


def _slot(materials: list[Material], material: Material) -> int:
    if material not in materials:
        materials.append(material)
    return materials.index(material)


def moved(part: Mesh, offset: npt.ArrayLike = (0, 0, 0), heading: float = 0.0, scale: npt.ArrayLike = (1, 1, 1),
          matrix: Array | None = None) -> Mesh:
    """The mesh scaled, turned about Z, then shifted (or through a matrix of your own)."""
    if matrix is None:
        matrix = space.turn("z", heading)
        matrix[:3, :3] *= np.asarray(scale, float)
        matrix[:3, 3] = offset
    faces = part.faces if np.linalg.det(matrix[:3, :3]) > 0 else part.faces[:, ::-1]
    return Mesh(space.apply(matrix, part.vertices), faces, part.face_materials, part.materials, part.crease)


def box(size: Sequence[float], material: Material, bevel: float = 0.01, steps: int = 2) -> Mesh:
    """A box standing on z = 0, centred in x and y, edges rounded by bevel metres."""
    half = np.asarray(size, float) / 2
    if bevel <= 0:
        v, f = _cube_grid(0)
        return mesh(np.sign(v) * half + [0, 0, half[2]], f, material, 0.6)
    bevel = min(bevel, 0.98 * float(half.min()))
    v, f = _cube_grid(steps)
    out = np.sign(v) * (half - bevel) + space.unit(v) * bevel
    return mesh(out + [0, 0, half[2]], f, material, 0.6)


@lru_cache(maxsize=16)
def _cube_grid(steps: int) -> tuple[Array, npt.NDArray[np.int_]]:
    """A cube's faces as grids whose points cluster at the edges: moved out by a sign they make a rounded box."""
    edge = np.tan(np.linspace(0, np.pi / 4, steps + 1)) if steps else np.array([1.0])
    line = np.concatenate([-edge[::-1], edge]) if steps else np.array([-1.0, 1.0])
    line = np.where(np.abs(line) < 1e-9, np.where(np.arange(len(line)) < len(line) // 2, -1e-6, 1e-6), line)
    n = len(line)
    verts: list[Array] = []
    faces: list[npt.NDArray[np.int_]] = []
    grid_u, grid_v = np.meshgrid(line, line, indexing="ij")
    for axis in range(3):
        for sign in (-1.0, 1.0):
            p = np.zeros((n, n, 3))
            p[..., axis], p[..., (axis + 1) % 3], p[..., (axis + 2) % 3] = sign, grid_u, grid_v
            base = len(verts) * n * n
            i, j = np.meshgrid(np.arange(n - 1), np.arange(n - 1), indexing="ij")
            a = base + (i * n + j).ravel()
            quad = np.stack([a, a + n, a + n + 1, a + 1], -1)
            quad = quad if sign > 0 else quad[:, ::-1]
            verts.append(p.reshape(-1, 3))
            faces.append(np.concatenate([quad[:, [0, 1, 2]], quad[:, [0, 2, 3]]]))
    return merged(np.concatenate(verts), np.concatenate(faces))


def merged(v: Array, f: npt.NDArray[np.int_], within: float = 1e-7) -> tuple[Array, npt.NDArray[np.int_]]:
    """Vertices at the same place made one, faces that collapse dropped."""
    _, first, index = np.unique(np.round(v / within).astype(np.int64), axis=0, return_index=True, return_inverse=True)
    f = index.reshape(-1)[f]
    whole = (f[:, 0] != f[:, 1]) & (f[:, 1] != f[:, 2]) & (f[:, 2] != f[:, 0])
    return v[first], f[whole]


def lathe(profile: Sequence[tuple[float, float]], material: Material, segments: int = 40, wobble: float = 0.0,
          seed: int = 0, crease: float = 0.7) -> Mesh:
    """A profile of (radius, height) points, bottom to top, turned about Z; ends are capped.

    wobble: 0-0.2, uneven radius round the axis, as by hand.
    """
    prof = np.asarray(profile, float)
    angle = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    phase = np.random.Generator(np.random.PCG64(seed)).uniform(0, 2 * np.pi, 2)
    ring = 1 + wobble * (np.sin(angle * 5 + phase[0]) + 0.7 * np.sin(angle * 9 + phase[1]))
    r = prof[:, 0, None] * ring
    v = np.stack([r * np.cos(angle), r * np.sin(angle), np.broadcast_to(prof[:, 1, None], r.shape)], -1).reshape(-1, 3)
    v = np.concatenate([v, [[0, 0, prof[0, 1]], [0, 0, prof[-1, 1]]]])
    return mesh(*merged(v, _rings(len(prof), segments)), material, crease)


@lru_cache(maxsize=256)
def _rings(rows: int, s: int) -> npt.NDArray[np.int_]:
    """(F, 3) faces of rings of s points one above the other, capped: the caps' middles are the last two points."""
    k, j = np.meshgrid(np.arange(rows - 1), np.arange(s), indexing="ij")
    a, b = (k * s + j).ravel(), (k * s + (j + 1) % s).ravel()
    j, top = np.arange(s), (rows - 1) * s
    return np.concatenate([
        np.stack([a, b, b + s], -1), np.stack([a, b + s, a + s], -1),
        np.stack([(j + 1) % s, j, np.full(s, rows * s)], -1),
        np.stack([top + j, top + (j + 1) % s, np.full(s, rows * s + 1)], -1)])


def sphere(radius: float, material: Material, scale: Sequence[float] = (1, 1, 1), segments: int = 24) -> Mesh:
    """A ball about the origin, stretched by scale."""
    ball = _ball(segments)
    return moved(mesh(ball.vertices, ball.faces, material, ball.crease), scale=radius * np.asarray(scale, float))


@lru_cache(maxsize=16)
def _ball(segments: int) -> Mesh:
    """A ball of one metre."""
    t = np.linspace(-np.pi / 2, np.pi / 2, segments // 2 + 1)
    return lathe([(float(np.cos(x)), float(np.sin(x))) for x in t], Material("ball", (1, 1, 1)), segments, crease=3.2)


def tube(path: npt.ArrayLike, radius: float | Sequence[float], material: Material, segments: int = 12) -> Mesh:
    """A round bar along points (N, 3), radius one number or one a point, ends capped."""
    p = np.asarray(path, float)
    along = space.unit(np.gradient(p, axis=0))
    frame = space.aimed(along, (0.13, 0.21, 0.97))[:, :3, :3]
    angle = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    circle = np.stack([np.zeros(segments), np.cos(angle), np.sin(angle)], -1)
    r = np.broadcast_to(np.asarray(radius, float), (len(p),))
    rings = p[:, None] + (circle[None] * r[:, None, None]) @ np.swapaxes(frame, 1, 2)
    v = np.concatenate([rings.reshape(-1, 3), p[:1], p[-1:]])
    return mesh(v, _rings(len(p), segments), material, 0.9)


def extrude(outline: Any, height: float, material: Material, bevel: float = 0.0) -> Mesh:
    """A shapely polygon in XY pulled up from z = 0; bevel shrinks the top rim (two steps)."""
    import shapely
    import trimesh

    polygons = outline.geoms if hasattr(outline, "geoms") else [outline]
    parts = []
    for polygon in polygons:
        body = trimesh.creation.extrude_polygon(shapely.Polygon(polygon), height - bevel)
        parts.append(mesh(body.vertices, body.faces, material, 0.6))
        if bevel > 0:
            inner = shapely.Polygon(polygon).buffer(-bevel * 0.6)
            for piece in getattr(inner, "geoms", [inner]):
                if not piece.is_empty:
                    cap = trimesh.creation.extrude_polygon(piece, bevel)
                    parts.append(mesh(cap.vertices + [0, 0, height - bevel], cap.faces, material, 0.6))
    return join(parts)


def sheet(size: tuple[float, float], steps: tuple[int, int], height: Any, material: Material) -> Mesh:
    """A ground of size metres about the origin; height(x, y) -> z on arrays."""
    x, y = np.linspace(-0.5, 0.5, steps[0] + 1) * size[0], np.linspace(-0.5, 0.5, steps[1] + 1) * size[1]
    gx, gy = np.meshgrid(x, y, indexing="ij")
    v = np.stack([gx, gy, height(gx, gy)], -1).reshape(-1, 3)
    n = steps[1] + 1
    i, j = np.meshgrid(np.arange(steps[0]), np.arange(steps[1]), indexing="ij")
    a = (i * n + j).ravel()
    faces = np.concatenate([np.stack([a, a + n, a + n + 1], -1), np.stack([a, a + n + 1, a + 1], -1)])
    return mesh(v, faces, material, 3.2)


def extent(parts: Iterable[Mesh]) -> Array:
    """(2, 3) low and high corner."""
    v = np.concatenate([p.vertices for p in parts])
    return np.asarray(np.stack([v.min(0), v.max(0)]), float)


def fillet(profile: Sequence[tuple[float, float]], radius: float, steps: int = 4) -> list[tuple[float, float]]:
    """A polyline with its inner corners rounded to radius (less where a side is short): for lathe."""
    p = np.asarray(profile, float)
    out = [p[0]]
    for a, b, c in zip(p, p[1:], p[2:], strict=False):
        u, w = space.unit(a - b), space.unit(c - b)
        half = np.arccos(np.clip(u @ w, -1, 1)) / 2
        reach = min(radius / max(np.tan(half), 1e-3), 0.48 * np.linalg.norm(a - b), 0.48 * np.linalg.norm(c - b))
        if half > 1.5 or reach < 1e-6:
            out.append(b)
            continue
        t = np.linspace(0, 1, steps + 1)[:, None]
        out += list((1 - t) ** 2 * (b + reach * u) + 2 * t * (1 - t) * b + t**2 * (b + reach * w))
    return [(float(x), float(y)) for x, y in [*out, p[-1]]]


def turned(profile: Sequence[tuple[float, float]], material: Material, radius: float = 0.01, segments: int = 36,
           steps: int = 3) -> Mesh:
    """A lathe whose profile (radius, height) is closed at the axis and has all its corners rounded."""
    closed = [(0.0, profile[0][1]), *profile, (0.0, profile[-1][1])]
    return lathe(fillet(closed, radius, steps), material, segments)


def curve(points: npt.ArrayLike, steps: int = 8, closed: bool = False) -> Array:
    """A smooth path (M, 3) through points (N, 3): Catmull-Rom, steps pieces between two points."""
    p = np.asarray(points, float)
    ends = (p[-1:], p[:2]) if closed else (2 * p[:1] - p[1:2], 2 * p[-1:] - p[-2:-1])
    q = np.concatenate([ends[0], p, ends[1]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    spans = [0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
             for a, b, c, d in zip(q, q[1:], q[2:], q[3:], strict=False)]
    return np.concatenate(spans if closed else [*spans, p[-1:]])


def bar(start: npt.ArrayLike, end: npt.ArrayLike, radius: float, material: Material, segments: int = 12,
        end_radius: float | None = None) -> Mesh:
    """A straight rod with round ends, tapering to end_radius."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    other = radius if end_radius is None else end_radius
    path = np.stack([a, a + (b - a) / 3, a + (b - a) * 2 / 3, b])
    return noodle(path, np.linspace(radius, other, 4), material, segments)


def noodle(path: npt.ArrayLike, radius: float | Sequence[float] | Array, material: Material,
           segments: int = 12) -> Mesh:
    """A tube along a path (N, 3) whose ends are rounded off within its length."""
    p = np.asarray(path, float)
    r = np.broadcast_to(np.asarray(radius, float), (len(p),))
    first, last = space.unit(p[1] - p[0]), space.unit(p[-2] - p[-1])
    t = np.linspace(np.pi / 2, np.pi / 8, 4)[:, None]  # the cap's circle, from the pole towards the rim
    reach = 0.7  # flatter than a half ball: designers' toys have blunt ends
    head = p[0] + reach * r[0] * first * (1 - np.sin(t))
    tail = p[-1] + reach * r[-1] * last * (1 - np.sin(t))
    inner = p[1:-1]
    path = np.concatenate([head, p[:1] + reach * r[0] * first, inner, p[-1:] + reach * r[-1] * last, tail[::-1]])
    size = np.concatenate([r[0] * np.maximum(np.cos(t[:, 0]), 0.02), r[:1], r[1:-1], r[-1:],
                           (r[-1] * np.maximum(np.cos(t[:, 0]), 0.02))[::-1]])
    return tube(path, list(size), material, segments)


def ring(radius: float, thickness: float, material: Material, segments: int = 32, sides: int = 10) -> Mesh:
    """A torus lying flat about the origin; radius to the middle of its bar."""
    a = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    b = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ga, gb = np.meshgrid(a, b, indexing="ij")
    away = radius + thickness * np.cos(gb)
    v = np.stack([away * np.cos(ga), away * np.sin(ga), thickness * np.sin(gb)], -1).reshape(-1, 3)
    i, j = (x.ravel() for x in np.meshgrid(np.arange(segments), np.arange(sides), indexing="ij"))
    n, m = (i + 1) % segments, (j + 1) % sides
    p, q, s, t = i * sides + j, n * sides + j, n * sides + m, i * sides + m
    return mesh(v, np.concatenate([np.stack([p, q, s], -1), np.stack([p, s, t], -1)]), material, 3.2)


def loft(rings: npt.ArrayLike, material: Material, crease: float = 0.7) -> Mesh:
    """Rings (K, N, 3), each counter-clockwise seen from the last, joined into a skin and capped."""
    rings = np.asarray(rings, float)
    rows, n, _ = rings.shape
    v = np.concatenate([rings.reshape(-1, 3), rings[:1].mean(1), rings[-1:].mean(1)])
    k, j = (x.ravel() for x in np.meshgrid(np.arange(rows - 1), np.arange(n), indexing="ij"))
    a, b = k * n + j, k * n + (j + 1) % n
    j = np.arange(n)
    top = (rows - 1) * n
    faces = [np.stack([a, b, b + n], -1), np.stack([a, b + n, a + n], -1),
             np.stack([(j + 1) % n, j, np.full(n, rows * n)], -1),
             np.stack([top + j, top + (j + 1) % n, np.full(n, rows * n + 1)], -1)]
    return mesh(v, np.concatenate(faces), material, crease)


def cut(body: Mesh, *tools: Mesh) -> Mesh:
    """The body without what the tools cover; closed, in the body's first material."""
    from manifold3d import Manifold
    from manifold3d import Mesh as Solid

    def solid(part: Mesh) -> Any:
        return Manifold(Solid(np.array(part.vertices, "f4"), np.array(part.faces, "u4")))

    left = solid(body)
    for tool in tools:
        left = left - solid(tool)
    out = left.to_mesh()
    return mesh(*merged(np.asarray(out.vert_properties[:, :3], float), np.asarray(out.tri_verts, int), 1e-6),
                body.materials[0], body.crease)


def bent(part: Mesh, shape: Any) -> Mesh:
    """The mesh with its vertices (V, 3) moved by shape(v) -> v."""
    return Mesh(shape(np.asarray(part.vertices, float)), part.faces, part.face_materials, part.materials, part.crease)
