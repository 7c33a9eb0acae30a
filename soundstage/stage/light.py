# SPDX-License-Identifier: Apache-2.0
"""Camera, mark and hour -> the set-up's lamps (key, fill, two rims) and the exposure that a grey card asks for.

Irradiances are computed on paper: sun E = power * cos; area lamp (Lambertian, power P) as a disc of
the same area, on axis E = P / (pi * (r^2 + d^2)); point E = P / (4 * pi^2 * d^2) * pi, after the
meaning Blender gives to lamp power; the sky by summing its picture over the card's half of the world.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.colour import luminance
from soundstage.nodes import RGB, Item, Light, Sky
from soundstage.places._air import Air, air
from soundstage.places.base import Setting
from soundstage.stage.scheme import scheme
from soundstage.stage.sky import directions, sky, sun, sun_direction

Array = npt.NDArray[np.float64]

# shares of the card's light given by key, fill and each rim
_OUT_SUN = (0.26, 0.10, 0.55)
_OUT_SOFT = (0.50, 0.16, 0.60)
_OUT_LOW = (0.60, 0.12, 1.5)
_ROOM = (0.60, 0.20, 0.55)
_LAMPLIGHT: RGB = (1.0, 0.74, 0.48)


def rig(
    setting: Setting,
    indoors: bool,
    camera_position: npt.ArrayLike,
    subject_centre: npt.ArrayLike,
    subject_height: float,
    window_side: float = -1.0,
) -> tuple[Item, ...]:
    """Key, fill and two rims round a subject (metres), as the hour and the camera ask; unseen by the camera."""
    a, asked = air(setting), scheme(setting.light)
    eye, mark = np.asarray(camera_position, float), np.asarray(subject_centre, float)
    back = (eye - mark) * [1, 1, 0]
    reach = float(np.linalg.norm(back))
    back = space.unit(back) if reach > 0.05 else np.array([0, -1.0, 0])
    right = np.array([-back[1], back[0], 0.0])
    toward = sun_direction(setting)
    side = asked.side or (window_side if indoors else (1.0 if toward @ right > 0 else -1.0))
    behind = not indoors and toward @ back < 0.1
    key, fill, rim = _ROOM if indoors else _shares(a, bool(behind))
    rim *= min(1.0, max(0.3, 6.0 / max(reach, 1.0)))  # from afar a strong rim lamp shows as a pool on the ground
    away = (
        min(max(1.9, 1.7 * subject_height), 3.0) if indoors else max(3.6, 2.4 * subject_height, min(0.8 * reach, 11.0))
    )
    total = np.pi * 2.0 ** level(setting, indoors)
    warm = asked.key_color or (_LAMPLIGHT if indoors and setting.hour in ("night", "dusk") else a.key)
    soft, low, high = asked.fill_color or a.fill, 0.62 if asked.rise is None else asked.rise, 0.60
    rim_out = 0.62 * away if indoors else min(0.8 * away, max(3.4, 2 * subject_height))
    near, far = asked.rim_color or a.rim, asked.other_rim or asked.rim_color or a.fill
    rim, turn = rim * asked.rim, 0.92 if asked.turn is None else asked.turn
    lit = min(1.0, 0.42 * asked.size)
    plan = (
        ("key", warm, key * asked.key, side * turn, low, away, lit),
        ("fill", soft, fill * asked.fill, -side * 0.95, 0.28, away * 1.1, 0.95),
        ("rim_left", near if side < 0 else far, rim * (1.0 if side < 0 else 0.7), -2.45, high, rim_out, 0.30),
        ("rim_right", near if side > 0 else far, rim * (1.0 if side > 0 else 0.7), 2.45, high, rim_out, 0.30),
    )
    made = tuple(
        _lamp(name, color, share * total, mark, _around(back, right, turn, rise), d, size * d)
        for name, color, share, turn, rise, d, size in plan
    )
    return (_cone(made[0], mark, subject_height), *made[1:]) if asked.spot else made


def _cone(key: Item, mark: Array, tall: float) -> Item:
    """The key as a spot light that just holds the subject, as strong at the mark."""
    lamp, place = key.node, np.asarray(key.transforms[0], float)[:3, 3]
    assert isinstance(lamp, Light)
    far = float(np.linalg.norm(place - mark))
    power = lamp.power * 4 * far**2 / (far**2 + lamp.size**2 / np.pi)  # the same light on the mark
    angle = 2 * float(np.arctan(max(0.75 * tall, 0.7) / far))
    return replace(key, node=Light("spot", lamp.color, power, 0.12, min(angle, 1.4)))


def dimmed(lamps: Iterable[Item], setting: Setting) -> tuple[Item, ...]:
    """The set's own lamps as strong as the words of light leave them."""
    share = scheme(setting.light).lamps
    return tuple(replace(i, node=replace(i.node, power=i.node.power * share))
                 if share != 1 and isinstance(i.node, Light) else i for i in lamps)


def level(setting: Setting, indoors: bool) -> float:
    """Stops above (below) a plain grey card at which the set-up is to read; lamplit rooms stay readable."""
    stops = air(setting).level
    return (max(stops, -0.7) if indoors else stops) + scheme(setting.light).level


def _shares(a: Air, behind: bool) -> tuple[float, float, float]:
    if behind or a.level < -0.3:
        return _OUT_LOW
    return _OUT_SUN if a.sun_power > 1 else _OUT_SOFT


def _around(back: Array, right: Array, turn: float, rise: float) -> Array:
    """Unit vector from the mark: turn radians from the camera towards its right, rise radians up."""
    level = np.cos(turn) * back + np.sin(turn) * right
    return np.asarray(level * np.cos(rise) + np.array([0, 0, np.sin(rise)]))


def _lamp(name: str, color: RGB, irradiance: float, mark: Array, way: Array, away: float, size: float) -> Item:
    """An area lamp that gives the mark this irradiance (luminance, W/m2)."""
    even = irradiance / luminance(color)
    power = even * np.pi * (away**2 + size**2 / np.pi)
    place = mark + way * away
    aim = space.translation(place) @ space.aimed(-way, axis="-z")
    return Item(f"light/{name}", Light("area", color, float(power), float(size)), aim[None], seen_by_camera=False)


def exposure(
    setting: Setting,
    indoors: bool,
    items: Iterable[Item],
    subject_centre: npt.ArrayLike = (0, 0, 0.8),
    camera_position: npt.ArrayLike = (0, -5, 1.3),
) -> float:
    """The factor at which a grey card at the mark, turned half-way from camera to key, reads 0.18 * 2**level.

    items: every Light of the stage (others are passed over), the sun included.
    """
    mark, eye = np.asarray(subject_centre, float), np.asarray(camera_position, float)
    lamps = [i for i in items if isinstance(i.node, Light)]
    key = next((i.transforms[0][:3, 3] for i in lamps if i.id == "light/key"), eye)
    normal = space.unit(space.unit(eye - mark) + space.unit(np.asarray(key, float) - mark))
    total = sky_irradiance(sky(setting, indoors), normal) * (0.6 if indoors else 0.85)  # walls and trees hide some
    for item in lamps:
        total = total + lamp_irradiance(item, mark, normal)
    light = luminance((float(total[0]), float(total[1]), float(total[2])))
    return float(np.pi * 2.0 ** level(setting, indoors) / max(light, 1e-6))


def sun_item(setting: Setting) -> tuple[Item, ...]:
    """The sun or moon as an item of the stage, or nothing."""
    found, share = sun(setting), scheme(setting.light).sun
    if found is None or share == 0:
        return ()
    lamp = replace(found[0], power=found[0].power * share)
    return (Item("light/sun", lamp, found[1][None], seen_by_camera=False),)


def lamp_irradiance(item: Item, mark: Array, normal: Array) -> Array:
    """Irradiance (3,) that one lamp gives a small card at mark facing normal, nothing in between."""
    lamp, pose = item.node, np.asarray(item.transforms[0], float)
    if not isinstance(lamp, Light):
        return np.zeros(3)
    color, aim = np.array(lamp.color), -pose[:3, 2]
    if lamp.kind == "sun":
        return np.asarray(color * lamp.power * max(0.0, float(-aim @ normal)))
    ray = pose[:3, 3] - mark
    far = float(np.linalg.norm(ray))
    ray = ray / max(far, 1e-6)
    cos = max(0.0, float(ray @ normal))
    if lamp.kind == "area":
        face = max(0.0, float(-aim @ ray))
        return np.asarray(color * lamp.power * face * cos / (np.pi * (far**2 + lamp.size**2 / np.pi)))
    reach = 1.0 if lamp.kind == "point" or float(-aim @ ray) > np.cos(lamp.spot_angle / 2) else 0.0
    return np.asarray(color * lamp.power * cos * reach / (4 * np.pi * max(far, 0.05) ** 2))


def sky_irradiance(picture: Sky, normal: npt.ArrayLike) -> Array:
    """Irradiance (3,) of the whole sky on a card facing normal: the sum of L cos over solid angle."""
    image = np.asarray(picture.image, float)
    step = max(1, image.shape[0] // 48)
    rows = image.shape[0] // step
    bands = image[: rows * step, : 2 * rows * step].reshape(rows, step, -1).sum(1)  # one axis at a time: quicker by far
    small = bands.reshape(rows, 2 * rows, step, 3).sum(2) / step**2
    way = directions(rows)
    solid = (np.pi / rows) ** 2 * np.hypot(way[..., 0], way[..., 1])
    cos = np.maximum(way @ np.asarray(normal, float), 0)
    return np.asarray((small * (cos * solid)[..., None]).sum((0, 1)) * picture.strength)
