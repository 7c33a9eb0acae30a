# SPDX-License-Identifier: Apache-2.0
"""Setting, cameras and times -> what falls and drifts: snow, rain with splashes, leaves, mist.

Everything is a function of time alone in a volume that loops, so any frame can be made in any order.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Item, Material, Mesh, Particles, Volume
from soundstage.places._air import OWN_AIR, air
from soundstage.places._trees import leaf
from soundstage.places.base import Height, Setting
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_DRIVEN = 1.6  # metres a second that wind drives heavy snow by
_RAIN_VEIL, _SNOW_VEIL = 0.012, 0.025  # density of the air, of what falls twice as thick as usual
_HIDDEN = -50.0  # metres under the ground: where a flake too near the lens waits


def weather_items(
    setting: Setting,
    camera_positions: npt.ArrayLike,
    times: npt.ArrayLike,
    free: tuple[float, float, float, float],
    seed: int,
    ground: Height | None = None,
) -> tuple[Item, ...]:
    """Particles of this weather round the cameras (K, 3) at times (T,) seconds; free: the performers' area."""
    cameras, t = np.asarray(camera_positions, float).reshape(-1, 3), np.asarray(times, float)
    box = _box(cameras, free)
    if setting.place in OWN_AIR:
        return ()
    if setting.weather == "snow":
        return _snow(setting, cameras, t, box, seed)
    if setting.weather in ("rain", "storm"):
        return _rain(setting, cameras, t, box, free, seed, ground)
    if setting.weather == "fog":
        a = air(setting)
        return (Item("weather/mist", Volume((-40, -20, -1), (40, 45, 5), 0.03 * setting.strength**1.6, a.horizon)),)
    if setting.season == "autumn" and setting.hour != "night":
        return _leaves(cameras, t, box, seed, setting.strength if setting.weather == "wind" else 0.0)
    return ()


def _box(cameras: Array, free: tuple[float, float, float, float]) -> Array:
    """Low and high corner (2, 3) of the air that the cameras can see close by."""
    low, high = cameras.min(0), cameras.max(0)
    x0, x1 = min(low[0], 0.0) - 6.0, max(high[0], 0.0) + 6.0
    y0, y1 = low[1] + 0.5, max(free[3], high[1]) + 7.0
    return np.array([[x0, y0, -0.1], [x1, y1, max(5.5, high[2] + 4.0)]])


def _drifting(start: Array, speed: Array, t: Array, box: Array, sway: Array) -> Array:
    """Positions (T, N, 3): an even fall with a sway, wrapped into the box."""
    size = box[1] - box[0]
    path = start[None] + speed[None] * t[:, None, None] + sway
    return np.asarray(box[0] + np.mod(path - box[0], size))


def _clear_of_lens(positions: Array, cameras: Array, near: float) -> Array:
    """Whatever comes closer than near metres to a camera waits under the ground instead."""
    out = positions.copy()
    for camera in cameras:
        close = np.linalg.norm(positions - camera, axis=-1) < near
        out[close, 2] = _HIDDEN
    return out


def _starts(chance: np.random.Generator, n: int, box: Array, crowd: float) -> Array:
    u = chance.random((n, 3))
    u[:, 1] **= crowd  # denser near the camera: the eye reads depth from the large ones
    return np.asarray(box[0] + u * (box[1] - box[0]))


def _snow(setting: Setting, cameras: Array, t: Array, box: Array, seed: int) -> tuple[Item, ...]:
    """Round soft flakes, each with a sway of its own; the stronger, the more of them, and the wind drives them."""
    chance = rng(seed, "weather", "snow")
    n, driven = round(560 * setting.strength**1.4), max(0.0, setting.strength - 1)
    flake = Material(
        "flake", (0.93, 0.95, 1.0), "snow", roughness=0.9, emission=0.10 if setting.hour != "night" else 0.03
    )
    phase, rate = chance.uniform(0, 6.3, (2, n)), chance.uniform(0.6, 1.5, n)
    speed = np.column_stack(
        [chance.normal(0.28, 0.10, n) + _DRIVEN * driven, chance.normal(-0.04, 0.05, n),
         -chance.uniform(0.5, 0.95, n) * (1 + 0.3 * driven)]
    )
    swing = t[:, None] * rate
    sway = np.stack(
        [0.13 * np.sin(swing + phase[0]), 0.11 * np.sin(0.8 * swing + phase[1]), 0.03 * np.sin(1.7 * swing)], -1
    )
    positions = _drifting(_starts(chance, n, box, 1.25), speed, t, box, sway)
    size = (0.008 + 0.011 * chance.random(n) ** 2) * (1 + 0.25 * driven)
    mesh = _ball(1.0, flake, 14)
    flakes = Item("weather/snow", Particles(mesh, _clear_of_lens(positions, cameras, 0.9), size=size))
    return (flakes, *_veil(setting, _SNOW_VEIL))


def _veil(setting: Setting, density: float) -> tuple[Item, ...]:
    """What falls so thick that it dims all that is farther off."""
    thick = density * (setting.strength - 1)
    if thick <= 0:
        return ()
    return (Item("weather/veil", Volume((-40, -20, -1), (40, 45, 8), thick, air(setting).horizon)),)


def _ball(radius: float, material: Material, segments: int) -> Mesh:
    return solids.sphere(radius, material, segments=segments)


def _rain(
    setting: Setting,
    cameras: Array,
    t: Array,
    box: Array,
    free: tuple[float, float, float, float],
    seed: int,
    ground: Height | None,
) -> tuple[Item, ...]:
    """Thin streaks leaning with the wind, and crowns where they hit the ground; the stronger, the more and the longer.
    """
    chance = rng(seed, "weather", "rain")
    storm = setting.weather == "storm"
    n, lean = (860, 0.34) if storm else (620, 0.12)
    n, long = round(n * setting.strength), 0.30 * setting.strength**0.25
    a = air(setting)
    glint = (a.horizon[0] * 0.5 + 0.3, a.horizon[1] * 0.5 + 0.32, a.horizon[2] * 0.5 + 0.36)
    water = Material("raindrop", glint, "water", roughness=0.2, emission=0.22 if setting.hour != "night" else 0.10)
    fall = chance.uniform(7.5, 9.0, n)
    speed = np.column_stack([fall * lean, np.zeros(n), -fall])
    positions = _drifting(_starts(chance, n, box, 1.1), speed, t, box, np.zeros((1, 1, 3)))
    streak = Particles(_ball(0.0035, water, 6), _clear_of_lens(positions, cameras, 1.1), (long * lean, 0.0, -long))
    crowns = _splashes(chance, t, box, free, water, ground, round(130 * setting.strength))
    return (Item("weather/rain", streak), crowns, *_veil(setting, _RAIN_VEIL))


def _splashes(
    chance: np.random.Generator,
    t: Array,
    box: Array,
    free: tuple[float, float, float, float],
    water: Material,
    ground: Height | None,
    n: int,
) -> Item:
    """Little crowns, each living a tenth of a second at one of its places."""
    places, life = 24, 0.11
    low = np.array([box[0, 0], max(box[0, 1], free[1] - 3.0)])
    high = np.array([box[1, 0], free[3] + 2.5])
    table = low + chance.random((n, places, 2)) * (high - low)
    step = np.floor((t[:, None] + chance.uniform(0, life, n)) / life).astype(int) % places
    spot = table[np.arange(n), step]
    z = ground(spot[..., 0], spot[..., 1]) if ground else np.zeros(spot.shape[:2])
    crown = solids.join(
        [solids.lathe([(0.012, 0.0), (0.026, 0.010), (0.024, 0.011), (0.011, 0.002)], water, 10)]
        + [
            solids.moved(_ball(0.0045, water, 6), (0.03 * np.cos(k * 2.1), 0.03 * np.sin(k * 2.1), 0.022))
            for k in range(3)
        ]
    )
    return Item("weather/splashes", Particles(crown, np.concatenate([spot, (z + 0.018)[..., None]], -1)))


def _leaves(cameras: Array, t: Array, box: Array, seed: int, wind: float) -> tuple[Item, ...]:
    """Autumn leaves in three tones, gliding down, or blown along in wind of this strength."""
    chance = rng(seed, "weather", "leaves")
    out = []
    for tone in range(3):
        n = round(34 * wind**0.5) if wind else 14
        phase, rate = chance.uniform(0, 6.3, (2, n)), chance.uniform(1.2, 2.4, n)
        along = 2.4 * wind if wind else 0.22
        speed = np.column_stack(
            [chance.normal(along, 0.25 * along, n), chance.normal(0, 0.1, n), -chance.uniform(0.35, 0.7, n)]
        )
        swing = t[:, None] * rate
        sway = np.stack(
            [
                0.30 * np.sin(swing + phase[0]),
                0.2 * np.sin(0.7 * swing + phase[1]),
                0.09 * np.sin(2 * swing + phase[0]),
            ],
            -1,
        )
        positions = _drifting(_starts(chance, n, box, 1.1), speed, t, box, sway)
        out.append(
            Item(
                f"weather/leaves_{tone}",
                Particles(_leaf(tone), _clear_of_lens(positions, cameras, 1.0), size=chance.uniform(0.7, 1.3, n)),
            )
        )
    return tuple(out)


def _leaf(tone: int) -> Mesh:
    """A pointed leaf, 6 cm, folded along its rib and curled; each tone lies at another angle."""
    v = np.array(
        [
            (-0.03, 0, 0),
            (-0.008, 0.017, 0.008),
            (0.014, 0.013, 0.008),
            (0.034, 0, 0.012),
            (0.014, -0.013, 0.008),
            (-0.008, -0.017, 0.008),
            (0.0, 0, 0.0),
        ]
    )
    faces = [(0, 6, 1), (1, 6, 2), (2, 6, 3), (3, 6, 4), (4, 6, 5), (5, 6, 0)]
    turned = space.turn("x", 0.7 + tone) @ space.turn("z", 1.9 * tone)
    return solids.moved(solids.mesh(v, faces, leaf("autumn", tone), 3.2), matrix=turned)
