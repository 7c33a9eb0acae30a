# SPDX-License-Identifier: Apache-2.0
"""What changes in the world changes in its sound the way it does: size, speed, force, substance, filling, place."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage import space
from soundstage.places.base import Room
from soundstage.rng import rng
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects._finish import loudest
from soundstage.sound.effects.base import RATE, Event
from soundstage.sound.space import FOLEY, spatialise


def heard(name: str, seed: int = 1, **facts: object) -> np.ndarray:
    return EFFECTS.new(name).render(Event(name, 0.0, **facts), rng(seed, name)).astype(float)


def middle(x: np.ndarray) -> float:
    """Spectral centroid, Hz."""
    power = np.abs(np.fft.rfft(x)) ** 2
    return float((np.fft.rfftfreq(len(x), 1 / RATE) * power).sum() / power.sum())


def level(x: np.ndarray) -> float:
    return 20 * float(np.log10(loudest(x)))


def ring(x: np.ndarray, down_db: float = 25.0) -> float:
    """Seconds after its loudest moment until it stays so far down."""
    block = np.array([np.sqrt(np.mean(b**2)) for b in np.array_split(x, max(1, len(x) // 240))])
    top = int(np.argmax(block))
    above = np.flatnonzero(block > block[top] * 10 ** (-down_db / 20))
    return float(above[-1] - top) * 240 / RATE


def blows(x: np.ndarray) -> int:
    """How many onsets there are."""
    env = np.array([np.abs(b).max() for b in np.array_split(x, max(1, len(x) // 480))])
    rise = (env[1:] > 0.25 * env.max()) & (env[1:] > 1.8 * (env[:-1] + 1e-9))
    return int((np.diff(np.concatenate([[0], rise.astype(int)])) > 0).sum())


def average(measure: object, name: str, **facts: object) -> float:
    """Over four variants, so that no single chance decides."""
    return float(np.mean([measure(heard(name, seed, **facts)) for seed in range(4)]))  # type: ignore[operator]


@pytest.mark.parametrize("name", ["bark", "bell", "tap", "moo", "pig", "roar", "bounce", "engine", "motor", "bee"])
def test_bigger_is_lower(name: str) -> None:
    short = {"duration": 0.5} if EFFECTS.get(name).lasts else {}
    assert average(middle, name, size=2.5, **short) < average(middle, name, size=0.5, **short)


@pytest.mark.parametrize("name", ["footstep", "tap", "knock", "clap", "door", "bounce", "hammer", "splash", "scratch"])
def test_harder_is_louder(name: str) -> None:
    assert average(level, name, force=0.85) > average(level, name, force=0.25) + 6


@pytest.mark.parametrize("name", ["motor", "roll"])
def test_faster_is_louder_and_brighter(name: str) -> None:
    fast, slow = {"speed": 2.5, "duration": 1.0}, {"speed": 0.6, "duration": 1.0}
    assert average(level, name, **fast) > average(level, name, **slow) + 3
    assert average(middle, name, **fast) > average(middle, name, **slow)


def test_a_harder_swing_is_shorter_and_brighter() -> None:
    assert average(len, "whoosh", force=0.9) < average(len, "whoosh", force=0.1)
    assert average(middle, "whoosh", force=0.9) > average(middle, "whoosh", force=0.1)


@pytest.mark.parametrize("name", ["tap", "stir", "hammer", "chop", "click", "snap", "clap"])
def test_three_a_second_is_more_often_than_one(name: str) -> None:
    quick, slow = (heard(name, speed=s, duration=3.0, force=0.6) for s in (1.8, 0.6))
    assert blows(quick) > 1.5 * blows(slow) > 0


def test_the_struck_substance_is_heard() -> None:
    """Wood is dull and short, glass and metal are bright and ring, cloth is dullest."""
    said = {onto: {"material": "flesh", "onto": onto, "force": 0.7} for onto in ("wood", "glass", "metal", "cloth")}
    bright = {onto: average(middle, "tap", **facts) for onto, facts in said.items()}
    assert bright["cloth"] < bright["wood"] < bright["metal"] and bright["wood"] < bright["glass"]
    rings = {onto: average(ring, "tap", **facts) for onto, facts in said.items()}
    assert rings["cloth"] <= rings["wood"] < rings["glass"] < rings["metal"]


def test_what_strikes_is_heard_too() -> None:
    spoon, finger = ({"material": m, "onto": "ceramic", "force": 0.6} for m in ("metal", "flesh"))
    assert average(middle, "tap", **spoon) > average(middle, "tap", **finger)
    metal, paper = ({"material": m, "onto": "stone"} for m in ("metal", "paper"))
    assert average(middle, "put_down", **metal) > average(middle, "put_down", **paper)


def test_a_full_vessel_answers_lower_and_shorter() -> None:
    full, empty = {"onto": "glass", "words": ("full", "glass")}, {"onto": "glass", "words": ("empty", "glass")}
    assert average(middle, "tap", **full) < average(middle, "tap", **empty)
    assert average(ring, "tap", **full) < average(ring, "tap", **empty)


def test_a_filling_glass_rises() -> None:
    x = heard("pour", duration=4.0)
    window = np.hanning(RATE)
    tops = []
    for at in (0, 1.5, 3.0):
        part = x[int(at * RATE): int(at * RATE) + RATE] * window
        power, hertz = np.abs(np.fft.rfft(part)) ** 2, np.fft.rfftfreq(RATE, 1 / RATE)
        air = (hertz > 300) & (hertz < 1800)  # the column of air over the water
        tops.append(float((hertz[air] * power[air]).sum() / power[air].sum()))
    assert tops[0] < tops[1] < tops[2]


def test_thick_liquids_hardly_sound() -> None:
    water, yogurt = {"words": ("water",), "duration": 2.0}, {"words": ("thick", "yogurt"), "duration": 2.0}
    assert average(middle, "stir", **yogurt) < average(middle, "stir", **water)
    assert average(level, "stir", **yogurt) < average(level, "stir", **water)


def test_boiling_is_denser_than_simmering() -> None:
    hard, gentle = heard("boil", force=0.9, duration=2.0), heard("boil", words=("simmer",), duration=2.0)
    assert level(hard) > level(gentle) + 6


def test_balls_bounce_as_they_are_made() -> None:
    ping, tennis, pillow = ({"words": (w,), "onto": o} for w, o in (("ping-pong", "tile"), ("tennis", "tile"),
                                                                    ("tennis", "carpet")))
    assert average(middle, "bounce", **ping) > 1.5 * average(middle, "bounce", **tennis)
    assert blows(heard("bounce", **ping)) > blows(heard("bounce", **tennis)) >= blows(heard("bounce", **pillow))


def test_grounds_differ() -> None:
    grounds = ("snow", "gravel", "wood", "water", "metal", "grass", "sand", "stone", "leaves", "carpet")
    bright = {g: average(middle, "footstep", material="shoe", onto=g) for g in grounds}
    assert bright["carpet"] < bright["wood"] < bright["gravel"] and bright["grass"] < bright["leaves"] * 1.2
    rings = {g: average(ring, "footstep", material="shoe", onto=g) for g in ("metal", "wood")}
    assert rings["metal"] > rings["wood"]
    feet = {f: average(middle, "footstep", material=f, onto="stone") for f in ("hoof", "paw")}
    assert feet["hoof"] > feet["paw"]


def placed(x: np.ndarray, metres: float, room: Room) -> np.ndarray:
    camera = space.translation((0, 0, 1.5)) @ space.aimed((0, 1.0, 0), axis="-z")
    return spatialise(x, [[0, metres, 1.5]], [0.0], camera[None], room, FOLEY)[:, 0].astype(float)


def test_far_is_softer_and_duller_and_indoors_rings() -> None:
    x, field = heard("clap"), Room(None, 0.9)
    near, far = placed(x, 1.0, field), placed(x, 60.0, field)
    assert level(near) > level(far) + 12 and middle(near[: len(x)]) > middle(far[: len(x)])
    stairs, bedroom = Room((4.0, 4.0, 9.0), 0.04), Room((4.0, 4.0, 2.5), 0.5)
    tails = [ring(placed(x, 2.0, room), 40) for room in (stairs, bedroom, field)]
    assert tails[0] > 2 * tails[1] > 2 * tails[2]


def test_walls_and_water_muffle() -> None:
    assert average(middle, "phone", words=("muffled",), duration=1.5) < average(middle, "phone", duration=1.5)
