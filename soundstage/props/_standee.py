# SPDX-License-Identifier: Apache-2.0
"""Standees: any noun as a layered relief cut-out on a foot, from a named set of flat drawings.

Each coloured area of the drawing becomes a layer a little thicker than the ones under it, with a softened
edge, on a backing board cut a little wider. The picture faces the camera side (-Y) and, mirrored, +Y, so that
the figure reads from both sides and turns round like a paper puppet when it heads the other way.
"""

from __future__ import annotations

import gzip
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.model.production import Subject
from soundstage.nodes import RGB, Material, Mesh
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]
_BOX = 32.0  # the drawings' own units
_LINKS = re.compile(r"-(?:of|with|without|in|on|at|for|into|behind|over|and)-")
_FLAT = 0.05  # how far a drawn curve may be off, drawing units


@dataclass(frozen=True, eq=False)
class _Layer:
    """One coloured area of the drawing."""

    area: Any  # shapely polygons, drawing units with y up
    color: RGB
    level: int  # how many layers lie under it


@lru_cache(maxsize=1)
def _drawings() -> dict[str, dict[str, str]]:
    stored = files("soundstage.data").joinpath("emoji.json.gz").read_bytes()
    data: dict[str, dict[str, str]] = json.loads(gzip.decompress(stored))
    return data


def standee_names() -> tuple[str, ...]:
    """The names of all pictures, as words ("hot pepper")."""
    return tuple(name.replace("-", " ") for name in _drawings()["icons"])


def find(noun: str) -> str | None:
    """The picture for a noun or a compound ("old steam train"), or None.

    Tried in turn: the name, its other names, its singular or plural, a name of the same thing that holds all its
    words, then the same without its first word, since the last word of an English compound is the thing itself.
    """
    words = re.sub(r"[^a-z0-9 ]", " ", noun.lower().replace("'s", "s")).split()
    while words:
        for tried in _spellings(words):
            found = _exact(tried)
            if found:
                return found
        words = words[1:]
    return None


def drawing_of(subject: Subject) -> str:
    """The name of the drawing that a cut-out in the cast shows: the one cast for it, or its noun's; "" for none."""
    return find(subject.unit or subject.noun) or ""


def _spellings(words: list[str]) -> list[list[str]]:
    last = words[-1]
    ends = [last]
    if last.endswith("ies"):
        ends.append(last[:-3] + "y")
    if last.endswith("ves"):
        ends += [last[:-3] + "f", last[:-3] + "fe"]
    if last.endswith("es"):
        ends.append(last[:-2])
    if last.endswith("s"):
        ends.append(last[:-1])
    ends.append(f"{last}s")
    return [[*words[:-1], end] for end in dict.fromkeys(ends)]


def _exact(words: list[str]) -> str | None:
    if named(words):
        return named(words)
    if len(" ".join(words)) < 3:
        return None
    wanted = set(words)
    holding = [n for n in _drawings()["icons"] if wanted <= set(n.split("-")) and _thing(n) == words[-1]]
    return min(holding, key=lambda n: (n.count("-"), len(n), n), default=None)


def named(words: Sequence[str]) -> str:
    """The drawing that has just these words for a name or another name; "" for none."""
    data, name = _drawings(), "-".join(words)
    return name if name in data["icons"] else data["aliases"].get(" ".join(words), "")


def _thing(name: str) -> str:
    """What a drawing is of: "money-with-wings" is money, "bar-chart" a chart."""
    return _LINKS.split(name)[0].rpartition("-")[2]


def layers_of(noun: str) -> tuple[tuple[Any, RGB], ...]:
    """The drawing's coloured areas (shapely polygons, y up) in painter's order; none when no picture fits."""
    name = find(noun)
    return tuple((layer.area, layer.color) for layer in _layers(_drawings()["icons"][name])) if name else ()


def standee(noun: str, material: Material, height: float) -> PropModel | None:
    """The noun as a cut-out in the material's substance, height metres with its foot; None when no picture fits."""
    name = find(noun)
    if name is None:
        return None
    layers = _layers(_drawings()["icons"][name])
    if not layers:
        return None
    import shapely

    whole = shapely.union_all([layer.area for layer in layers])
    x0, y0, x1, y1 = whole.bounds
    scale = 0.94 * height / max(y1 - y0, 0.6 * (x1 - x0))
    fit = [layer.__class__(_fitted(layer.area, scale, (x0 + x1) / 2, y0), layer.color, layer.level) for layer in layers]
    body = _cut_out(fit, material, height)
    low, high = solids.extent([body])
    anchors = {
        "top": (0.0, 0.0, float(high[2])),
        "grip": (0.0, 0.0, float(high[2]) * 0.4),
        "inside": (0.0, 0.0, float(high[2]) * 0.5),
    }
    return PropModel({"body": solids.moved(body, (0, 0, -low[2]))}, material.substance, anchors)


def _fitted(area: Any, scale: float, centre: float, low: float) -> Any:
    import shapely.affinity

    return shapely.affinity.affine_transform(area, [scale, 0, 0, scale, -centre * scale, -low * scale])


def _cut_out(layers: list[_Layer], material: Material, height: float) -> Mesh:
    """Backing board, relief on both sides, foot: origin in the middle of the foot, standing on z = 0."""
    import shapely

    board, lift = 0.045 * height, 0.055 * height  # the board's thickness; the foot's height
    levels = 1 + max(layer.level for layer in layers)
    step = min(0.013, 0.075 / levels) * height
    backing, footing = _backing(layers, height)
    parts = [slabs.upright(slabs.slab(backing, board, material, 0.010 * height), board)]
    budget = sum(shapely.get_num_coordinates(layer.area) for layer in layers)
    rough = 0.0012 * height * (1 if budget < 500 else budget / 500)
    for layer in layers:
        stuff = replace(material, name=f"{material.name} {_hex(layer.color)}", color=layer.color, second_color=None)
        area = shapely.simplify(layer.area, rough).buffer(0)
        area = area if area.area > 0 else layer.area
        thick = step * (layer.level + 1)
        relief = slabs.slab(area, thick + 0.3 * board, stuff, 0.45 * step, 1)
        front = solids.moved(slabs.upright(relief), (0, -0.2 * board, 0))
        parts += [front, solids.moved(front, scale=(1, -1, 1))]
    x, wide = footing
    foot = slabs.slab(slabs.rectangle(wide, 0.34 * height, 0.15 * height, 8), lift, material, 0.02 * height)
    figure = solids.moved(solids.join(parts), (0, 0, lift * 0.9))
    return solids.moved(solids.join([figure, solids.moved(foot, (x, 0, 0))]), (-x, 0, 0))


def _backing(layers: list[_Layer], height: float) -> tuple[Any, tuple[float, float]]:
    """The board behind the picture, loose pieces tied on, a tab down to the foot -> board, (foot's x, width)."""
    import shapely
    from shapely.ops import nearest_points

    rim = 0.014 * height
    shape = shapely.union_all([layer.area.buffer(1.6 * rim) for layer in layers]).buffer(-0.6 * rim)
    pieces = sorted(getattr(shape, "geoms", [shape]), key=lambda p: -p.area)
    whole = pieces[0]
    for piece in sorted(pieces[1:], key=whole.distance):
        a, b = nearest_points(whole, piece)
        ends = [whole.buffer(-2 * rim), piece.buffer(-rim)]
        near = [nearest_points(e, p)[0] if not e.is_empty else p for e, p in zip(ends, (a, b), strict=True)]
        whole = shapely.union_all([whole, piece, shapely.LineString([near[0], a, b, near[1]]).buffer(1.3 * rim)])
    low = whole.intersection(shapely.box(-9, -9, 9, 0.10 * height))
    x = float(low.centroid.x)
    tab = shapely.box(x - 0.07 * height, -0.03 * height, x + 0.07 * height, 0.12 * height)
    inner = shapely.Polygon(whole.exterior)
    whole = shapely.union_all([inner if whole.area > 0.97 * inner.area else whole, tab])
    left, _, right, _ = low.bounds
    wide = float(np.clip(right - left, 0.34 * height, 0.9 * height))
    whole = max(getattr(whole, "geoms", [whole]), key=lambda p: p.area)
    return shapely.simplify(whole, 0.001 * height), (x, wide)


def _layers(body: str) -> list[_Layer]:
    """A drawing's filled areas in painter's order, each with the number of layers that lie under it."""
    import shapely
    from svgelements import SVG, Shape

    paints = _gradients(body)
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    text = f'<svg {spaces} viewBox="0 0 32 32">{body}</svg>'
    text = re.sub(r'(fill|stroke)="url\(#([^)]+)\)"', lambda m: f'{m[1]}="{paints.get(m[2], "#888888")}"', text)
    text = text.replace(' href="#', ' xlink:href="#')
    out: list[_Layer] = []
    for element in SVG.parse(io.StringIO(text), reify=True, ppi=96).elements():
        if not isinstance(element, Shape):
            continue
        clip = shapely.box(0, 0, _BOX, _BOX)
        for paint, area in _areas(element):
            area = area.intersection(clip)
            pieces = [p for p in getattr(area, "geoms", [area]) if p.geom_type == "Polygon" and p.area > 0.08]
            if not pieces:
                continue
            area = shapely.MultiPolygon(pieces)
            color = _seen_through(
                _linear(paint), float(element.values.get("opacity") or 1) * (paint.opacity or 1), area, out
            )
            level = 1 + max((o.level for o in out if o.area.intersection(area).area > 0.03), default=-1)
            out.append(_Layer(area, color, level))
    return [_Layer(_flipped(o.area), o.color, o.level) for o in out]


def _flipped(area: Any) -> Any:
    import shapely.affinity

    return shapely.affinity.affine_transform(area, [1, 0, 0, -1, 0, _BOX])


def _gradients(body: str) -> dict[str, str]:
    """Gradient id -> one flat colour, its middle stop."""
    out = {}
    for ident, inside in re.findall(
        r'<(?:linear|radial)Gradient id="([^"]+)".*?>(.*?)</(?:linear|radial)Gradient>', body
    ):
        stops = re.findall(r'stop-color="([^"]+)"', inside)
        if stops:
            out[ident] = stops[len(stops) // 2]
    return out


def _areas(element: Any) -> list[tuple[Any, Any]]:
    """(colour, shapely area) of an element's fill and of its stroke."""
    import shapely
    from svgelements import Path

    path = Path(element)
    rings = [_sampled(sub) for sub in path.as_subpaths()]
    out = []
    if element.fill is not None and element.fill.value is not None:
        out.append((element.fill, _filled([r for r in rings if len(r) > 2], element.values.get("fill-rule"))))
    if element.stroke is not None and element.stroke.value is not None and element.stroke_width:
        lines = shapely.MultiLineString([r for r in rings if len(r) > 1])
        out.append((element.stroke, lines.buffer(float(element.stroke_width) / 2, quad_segs=4)))
    return out


def _sampled(sub: Any) -> Array:
    """Points along a subpath: corners, and curves cut as fine as _FLAT asks."""
    from svgelements import Arc, Close, CubicBezier, Line, Move, QuadraticBezier

    out: list[tuple[float, float]] = []
    for part in sub:
        if isinstance(part, (Move, Line, Close)):
            if part.end is not None:
                out.append((part.end.x, part.end.y))
        elif isinstance(part, (CubicBezier, QuadraticBezier, Arc)):
            chord = abs(part.end - part.start) + 0.2
            count = (
                int(np.clip(np.ceil(2.2 * chord**0.5), 2, 14))
                if not isinstance(part, Arc)
                else int(np.clip(np.ceil(abs(part.sweep) / 0.3), 2, 24))
            )
            points = part.npoint(np.linspace(0, 1, count + 1)[1:])
            out += [(float(x), float(y)) for x, y in points]
    return np.array(out, float).reshape(-1, 2)


def _filled(rings: list[Array], rule: str | None) -> Any:
    """The area inside rings by SVG's fill rules (non-zero unless even-odd)."""
    import shapely
    from shapely.geometry.base import BaseGeometry

    areas = [
        (shapely.Polygon(r).buffer(0), shapely.LinearRing(r).is_ccw) for r in rings if len(np.unique(r, axis=0)) > 2
    ]
    areas = sorted((a for a in areas if a[0].area > 0), key=lambda a: -a[0].area)
    if not areas:
        return shapely.Polygon()
    whole: BaseGeometry = areas[0][0]
    if rule == "evenodd":
        for area, _ in areas[1:]:
            whole = whole.symmetric_difference(area)
    else:
        way = areas[0][1]
        whole = shapely.union_all([a for a, w in areas if w == way])
        holes = [a for a, w in areas if w != way]
        # a ring that turns the other way is a hole only where it lies inside; elsewhere it is filled too
        for hole in holes:
            whole = whole.difference(hole) if whole.intersection(hole).area > 0.5 * hole.area else whole.union(hole)
    return shapely.simplify(whole, _FLAT * 0.5).buffer(0)


def _linear(paint: Any) -> RGB:
    """sRGB 0-255 to linear (IEC 61966-2-1), whites kept a little under paper white."""
    out = []
    for value in (paint.red, paint.green, paint.blue):
        c = value / 255
        out.append(min(0.86, c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4))
    return (max(out[0], 0.012), max(out[1], 0.012), max(out[2], 0.012))


def _seen_through(color: RGB, opacity: float, area: Any, under: list[_Layer]) -> RGB:
    """A half clear colour becomes its mix with what lies under it."""
    if opacity >= 0.99:
        return color
    spot = area.representative_point()
    below = next((o.color for o in reversed(under) if o.area.contains(spot)), (0.8, 0.78, 0.74))
    r, g, b = (c * opacity + d * (1 - opacity) for c, d in zip(color, below, strict=True))
    return (r, g, b)


def _hex(color: RGB) -> str:
    return "".join(f"{round(255 * c):02x}" for c in color)
