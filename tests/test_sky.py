# SPDX-License-Identifier: Apache-2.0
"""Sky, sun, set-up lamps, exposure and weather: right way round, right amount, repeatable."""

from __future__ import annotations

import itertools
import subprocess
import sys

import numpy as np
import pytest

from soundstage import space
from soundstage.colour import luminance
from soundstage.nodes import Item, Light, Particles, Sky
from soundstage.places.base import Setting
from soundstage.stage import light, sky, weather
from soundstage.stage.scheme import SCHEMES, named, scheme

HOURS = ("dawn", "morning", "noon", "day", "afternoon", "dusk", "night")
WEATHERS = ("clear", "cloudy", "rain", "snow", "fog", "storm", "wind")


@pytest.mark.parametrize(("hour", "weather_"), list(itertools.product(HOURS, WEATHERS)))
def test_every_sky_is_whole_and_never_black_nor_burnt(hour: str, weather_: str) -> None:
    image = sky.sky(Setting("field", hour, weather_), False).image
    assert image.shape[1] == 2 * image.shape[0] and np.isfinite(image).all()
    shown = image[: image.shape[0] // 2]
    mean = [float(c) for c in shown.mean((0, 1))]
    assert 0.008 < luminance((mean[0], mean[1], mean[2])) < 0.95
    assert np.percentile(shown, 99) < 1.3
    step = np.abs(np.diff(image, axis=1)).max((0, 2))
    assert np.abs(image[:, 0] - image[:, -1]).max() <= max(0.02, 1.5 * step.max())


def test_dusk_goes_from_orange_to_blue_and_night_is_blue() -> None:
    dusk = sky.sky(Setting("field", "dusk"), False).image
    row = dusk.shape[0] // 2 - 3
    low, high = dusk[row, dusk.shape[1] // 2], dusk[8].mean(0)
    assert low[0] > 1.5 * low[2] and high[2] > 1.5 * high[0]
    night = np.median(sky.sky(Setting("field", "night"), False).image[:200].reshape(-1, 3), 0)
    assert night[2] > 2 * night[0] > 0


def test_the_picture_of_the_sun_is_where_its_lamp_comes_from() -> None:
    setting = Setting("field", "dusk")
    found = sky.sun(setting)
    assert found is not None
    toward = -(found[1][:3, :3] @ np.array([0, 0, -1.0]))
    image = sky.sky(setting, False).image
    way = sky.directions(image.shape[0])
    near = way @ toward
    assert image[near > 0.995].mean() > 1.2 * image[(near > 0.5) & (near < 0.8) & (way[..., 2] > 0.1)].mean()
    assert sky.directions(8)[4, 8] @ np.array([0, 1, 0]) > 0.9 and sky.directions(8)[4, 12] @ np.array([1, 0, 0]) > 0.9


@pytest.mark.parametrize(("hour", "indoors"), list(itertools.product(HOURS, (False, True))))
def test_exposure_makes_the_grey_card_read_as_the_hour_asks(hour: str, indoors: bool) -> None:
    setting, eye, mark = Setting("field", hour), np.array([1.0, -5, 1.3]), np.array([0, 0, 0.8])
    lamps = (*light.rig(setting, indoors, eye, mark, 1.4, 1.0), *(() if indoors else light.sun_item(setting)))
    factor = light.exposure(setting, indoors, lamps, mark, eye)
    assert 0.4 < factor < 2.5
    brighter = tuple(
        Item(i.id, Light(i.node.kind, i.node.color, i.node.power * 3, i.node.size), i.transforms)
        for i in lamps
        if isinstance(i.node, Light)
    )
    assert light.exposure(setting, indoors, brighter, mark, eye) < 0.75 * factor


def test_night_reads_darker_than_dusk_darker_than_day() -> None:
    levels = [light.level(Setting("field", hour), False) for hour in ("night", "dusk", "day")]
    assert levels == sorted(levels) and -1.6 < levels[0] < -0.9


def test_the_rig_stands_round_the_subject_as_the_camera_sees_it() -> None:
    setting, mark = Setting("kitchen", "day"), np.array([1.0, 2.0, 0.9])
    for eye in (np.array([1.0, -4, 1.3]), np.array([6.0, 2.0, 1.3])):
        at = {i.id: i.transforms[0] for i in light.rig(setting, True, eye, mark, 1.6, -1.0)}
        back = space.unit((eye - mark) * [1, 1, 0])
        right = np.array([-back[1], back[0], 0])
        place = {k: v[:3, 3] - mark for k, v in at.items()}
        assert place["light/key"] @ right < 0 < place["light/fill"] @ right
        assert place["light/key"] @ back > 0 > max(place["light/rim_left"] @ back, place["light/rim_right"] @ back)
        assert place["light/rim_left"] @ right < 0 < place["light/rim_right"] @ right
        for pose, offset in ((at[k], place[k]) for k in at):
            assert -pose[:3, 2] @ space.unit(-offset) > 0.999


def test_irradiance_of_an_even_sky_is_pi_times_its_radiance() -> None:
    even = Sky(np.full((64, 128, 3), 0.4))
    for normal in ((0, 0, 1.0), (1.0, 0, 0), (0.6, 0, 0.8)):
        assert light.sky_irradiance(even, normal) == pytest.approx(np.full(3, 0.4 * np.pi), rel=0.01)


@pytest.mark.parametrize(
    "setting",
    [
        Setting("forest", "dusk", "snow"),
        Setting("street", "night", "rain"),
        Setting("street", "day", "storm"),
        Setting("park", "day", "wind", "autumn"),
    ],
)
def test_weather_is_a_function_of_time_that_stays_round_the_camera_and_off_its_lens(setting: Setting) -> None:
    cameras, free = np.array([[0.0, -5, 1.3], [2.0, -5, 1.3]]), (-7.0, -2.0, 7.0, 2.0)
    times = np.arange(30) / 12
    items = weather.weather_items(setting, cameras, times, free, 5)
    again = weather.weather_items(setting, cameras, times[12:13], free, 5)
    total = 0
    for one, other in zip(items, again, strict=True):
        assert isinstance(one.node, Particles) and isinstance(other.node, Particles)
        p = np.asarray(one.node.positions, float)
        assert np.allclose(p[12], np.asarray(other.node.positions[0], float), atol=1e-4)
        shown = p[p[..., 2] > -1]
        assert np.linalg.norm(shown[:, None] - cameras, axis=-1).min() > 0.8
        assert shown[:, 0].min() > -9 and shown[:, 0].max() < 11
        total += p.shape[1]
    assert 30 <= total <= 1000
    assert not weather.weather_items(Setting("forest"), cameras, times, free, 5)


_CARD = """
import sys, json, tempfile, os, bpy, numpy as np
from mathutils import Matrix
bpy.ops.wm.read_factory_settings(use_empty=True); sc = bpy.context.scene
sc.render.engine = "CYCLES"; sc.cycles.samples = 64; sc.cycles.use_denoising = False; sc.cycles.max_bounces = 0
sc.render.resolution_x = sc.render.resolution_y = 8; sc.render.image_settings.file_format = "OPEN_EXR"
sc.world = bpy.data.worlds.new("w"); sc.world.use_nodes = True
sc.world.node_tree.nodes["Background"].inputs[1].default_value = 0
me = bpy.data.meshes.new("card"); me.from_pydata([(-.05,-.05,0),(.05,-.05,0),(.05,.05,0),(-.05,.05,0)], [], [(0,1,2,3)])
m = bpy.data.materials.new("grey"); m.use_nodes = True; n = m.node_tree.nodes; n.clear()
d = n.new("ShaderNodeBsdfDiffuse"); d.inputs[0].default_value = (.18,.18,.18,1)
m.node_tree.links.new(d.outputs[0], n.new("ShaderNodeOutputMaterial").inputs[0]); me.materials.append(m)
sc.collection.objects.link(bpy.data.objects.new("card", me))
c = bpy.data.cameras.new("c"); c.type = "ORTHO"; c.ortho_scale = .06; co = bpy.data.objects.new("c", c)
sc.collection.objects.link(co); co.location = (0, 0, 1); sc.camera = co
out = []
for kind, power, size, pose in json.loads(sys.argv[1]):
    l = bpy.data.lights.new("l", kind.upper()); l.energy = power
    if kind == "sun": l.angle = size
    elif kind == "area": l.size = size
    else: l.shadow_soft_size = size / 2
    if kind == "spot": l.spot_size = .8; l.spot_blend = 0
    o = bpy.data.objects.new("l", l); sc.collection.objects.link(o); o.matrix_world = Matrix(pose)
    path = os.path.join(tempfile.mkdtemp(), "card.exr"); sc.render.filepath = path
    bpy.ops.render.render(write_still=True); im = bpy.data.images.load(path)
    out.append(float(np.array(im.pixels[:]).reshape(-1, 4)[:, 0].mean())); bpy.data.objects.remove(o)
print("READ", json.dumps(out))
"""


@pytest.mark.render
def test_lamp_irradiance_agrees_with_blender() -> None:
    """A grey card under one lamp at a time: radiance = 0.18 * E / pi, within five per cent."""
    import json

    pose = space.translation((1.0, -1.5, 3.0)) @ space.aimed((-1.0, 1.5, -3.0), axis="-z")
    lamps = [("sun", 2.0, 0.02), ("area", 120.0, 1.2), ("point", 80.0, 0.2), ("spot", 80.0, 0.2)]
    told = json.dumps([(k, p, s, pose.tolist()) for k, p, s in lamps])
    ran = subprocess.run([sys.executable, "-c", _CARD, told], capture_output=True, text=True, check=True)
    seen = json.loads(next(line for line in ran.stdout.splitlines() if line.startswith("READ"))[5:])
    for (kind, power, size), value in zip(lamps, seen, strict=True):
        item = Item("l", Light(kind, (1, 1, 1), power, size, 0.8), pose[None])
        want = float(light.lamp_irradiance(item, np.zeros(3), np.array([0, 0, 1.0]))[0]) * 0.18 / np.pi
        assert value == pytest.approx(want, rel=0.05), kind


def lamps(words: tuple[str, ...], indoors: bool = False) -> dict[str, Light]:
    setting = Setting("studio" if indoors else "field", "day", light=words)
    made = light.rig(setting, indoors, (0, -5, 1.3), (0, 0, 0.9), 1.7)
    return {i.id.partition("/")[2]: i.node for i in made}  # type: ignore[misc]


def contrast(words: tuple[str, ...]) -> float:
    """Key to fill, by power."""
    found = lamps(words)
    return found["key"].power / found["fill"].power


def test_words_of_light_set_the_lamps() -> None:
    assert contrast(("low-key lighting",)) > 3 * contrast(()) > 6 * contrast(("high key",))
    assert lamps(("backlit",))["rim_left"].power > 2 * lamps(())["rim_left"].power
    red, _, blue = lamps(("by candlelight",))["key"].color
    assert red > 3 * blue
    neon = lamps(("neon-lit",))
    assert neon["key"].color != neon["fill"].color and neon["rim_left"].color != neon["rim_right"].color
    assert lamps(("a spotlight",))["key"].kind == "spot"
    assert lamps(("plainly",)) == lamps(())


def test_words_of_light_join() -> None:
    both = scheme(("soft light", "warm light"))
    assert both.size == SCHEMES["soft"].size and both.key_color == SCHEMES["warm"].key_color
    assert named(("golden hour", "golden hour glow")) == ("golden",)


def test_a_spotlight_gives_its_subject_the_light_that_the_key_would() -> None:
    mark, normal = np.array([0, 0, 0.9]), np.array([0.0, -0.7, 0.7])
    setting = Setting("field", "night", light=("spotlight",))
    key = light.rig(setting, False, (0, -5, 1.3), mark, 1.7)[0]
    plain = light.rig(Setting("field", "night"), False, (0, -5, 1.3), mark, 1.7)[0]
    ratio = light.lamp_irradiance(key, mark, normal).sum() / light.lamp_irradiance(plain, mark, normal).sum()
    assert 0.5 < ratio / 2.6 < 2.5
