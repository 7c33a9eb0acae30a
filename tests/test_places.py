# SPDX-License-Identifier: Apache-2.0
"""Every place: something to look at, ground under the feet, room to act, light, and the same twice."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage import film
from soundstage.colour import luminance
from soundstage.family import Family
from soundstage.nodes import Instances, Light, Mesh
from soundstage.places._air import air
from soundstage.places.base import SetModel, Setting
from soundstage.sound.ambience import AMBIENCES

PLACES = Family("soundstage.places", "place")
SUBSTANCES = {"snow", "grass", "wood", "stone", "sand", "tile", "carpet", "gravel", "leaves"}


def built(name: str, **setting: object) -> SetModel:
    model: SetModel = PLACES.new(name).build(Setting(name, **setting))  # type: ignore[arg-type]
    return model


def clouds(model: SetModel) -> list[np.ndarray]:
    """The world vertices of each solid piece of the set."""
    out = []
    for item in model.items:
        if isinstance(item.node, Mesh):
            out.append(np.asarray(item.node.vertices))
        elif isinstance(item.node, Instances):
            v = np.c_[item.node.mesh.vertices, np.ones(len(item.node.mesh.vertices))]
            out.append(np.concatenate([(v @ m.T)[:, :3] for m in item.node.transforms]))
    return out


@pytest.fixture(scope="module", params=PLACES.names)
def place(request: pytest.FixtureRequest) -> tuple[str, SetModel]:
    """Each place by its name, built once for all that is asked of it."""
    return request.param, built(request.param)


def test_a_place_can_be_played_in(place: tuple[str, SetModel]) -> None:
    name, model = place
    assert all(i.id.startswith("set/") for i in (*model.items, *model.lamps)) and len(
        {i.id for i in model.items}
    ) == len(model.items)
    x0, y0, x1, y1 = model.free
    gx, gy = np.meshgrid(np.linspace(x0, x1, 23), np.linspace(y0, y1, 9))
    z = np.asarray(model.height(gx, gy))
    assert z.shape == gx.shape and np.isfinite(z).all() and np.abs(np.diff(z, axis=1)).max() < 0.6
    assert {model.substance(float(x), float(y)) for x, y in zip(gx.ravel(), gy.ravel(), strict=True)} <= SUBSTANCES
    assert model.ambience and set(model.ambience) <= set(AMBIENCES.names)
    assert all(spot == "" or spot in model.spots for spot in model.has.values())
    unique = sum(
        len(i.node.mesh.faces if isinstance(i.node, Instances) else i.node.faces)
        for i in model.items
        if isinstance(i.node, (Mesh, Instances))
    )
    assert unique < 250_000
    assert model.indoors == PLACES.get(name).indoors
    assert all(isinstance(lamp.node, Light) and lamp.node.power > 0 and not lamp.seen_by_camera for lamp in model.lamps)
    assert all(np.isfinite(v).all() for v in clouds(model))


def test_nothing_stands_in_the_free_area_or_before_the_camera(place: tuple[str, SetModel]) -> None:
    """Knee-high things and more keep out of where performers act, and of the way from (0, -5) to it."""
    _, model = place
    x0, y0, x1, y1 = model.free
    for v in clouds(model):
        above = v[:, 2] - np.asarray(model.height(v[:, 0], v[:, 1])) > 0.5
        low = above & (v[:, 2] < 2.0)
        acting = (v[:, 0] > x0 + 0.5) & (v[:, 0] < x1 - 0.5) & (v[:, 1] > y0 + 0.3) & (v[:, 1] < y1 - 0.3)
        camera = (np.abs(v[:, 0]) < 2.0) & (v[:, 1] > -5.5) & (v[:, 1] <= y0)
        assert not (low & (acting | camera)).any()


def test_the_horizon_is_closed_to_the_front_and_the_sides(place: tuple[str, SetModel]) -> None:
    """Looking from the camera place in any direction something of the set is met at or above eye level, or the sea."""
    _, model = place
    if model.indoors:
        return  # walls close it
    v = np.concatenate(clouds(model)) - [0, -5, 1.3]
    far = np.hypot(v[:, 0], v[:, 1])
    high = (v[:, 2] / np.maximum(far, 1) > -0.035) & (far > 4)
    bins = np.unique((np.degrees(np.arctan2(v[high, 0], v[high, 1])) // 15).astype(int))
    assert len(bins) >= 22


@pytest.mark.parametrize(
    "name",
    ["forest", "park", "headland", "field", "garden", "moon", "underwater", "mountain", "desert", "lake", "snow_hill",
     "arctic", "farmyard", "cemetery", "construction_site", "golf_course", "jungle", "river", "vineyard"],
)
def test_feet_meet_the_ground_that_is_seen(name: str) -> None:
    """The ground mesh near the mark is the height function, within a centimetre and a half."""
    model = built(name, season="winter" if name == "forest" else "summer")
    ground = next(i for i in model.items if i.id in ("set/ground", "set/lawn", "set/sand")).node
    assert isinstance(ground, Mesh)
    corner = np.asarray(ground.vertices, float)[ground.faces]
    middle = corner.mean(1)
    near = (np.abs(middle[:, 0]) < 6) & (np.abs(middle[:, 1]) < 1.8)
    gap = middle[near, 2] - np.asarray(model.height(middle[near, 0], middle[near, 1]))
    assert near.sum() > 50 and np.abs(gap).max() < 0.016


def test_the_same_setting_builds_the_same_set_and_the_seed_changes_it() -> None:
    def names(seed: int) -> list[str]:
        return [i.node.digest for i in built("forest", seed=seed, weather="snow").items]  # type: ignore[union-attr]

    assert names(3) == names(3) != names(4)


@pytest.mark.parametrize("setting", [{"weather": "snow"}, {"season": "winter"}, {"words": ("snowy",)}])
def test_snow_lies_when_it_is_asked_for_in_any_way(setting: dict[str, object]) -> None:
    white, green = built("forest", **setting), built("forest")
    assert white.substance(0, 0) == "snow" and green.substance(0, 0) != "snow"
    assert any(m.name == "snow" for i in white.items if isinstance(i.node, Instances) for m in i.node.mesh.materials)


def test_street_lamps_are_lit_at_night_only() -> None:
    assert not built("street", hour="noon").lamps and len(built("street", hour="night").lamps) >= 3


def test_every_word_asks_for_one_place() -> None:
    seen: dict[str, str] = {}
    for entry in PLACES.entries.values():
        for word in entry.words:
            assert seen.setdefault(word, entry.name) == entry.name, word


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("an art gallery", "museum"), ("a hospital", "hospital"), ("a prison cell", "jail_cell"), ("a tavern", "pub"),
        ("a soccer field", "stadium"), ("an arena", "stadium"), ("a baseball field", "ballpark"),
        ("a petrol station", "gas_station"), ("a building site", "construction_site"), ("a graveyard", "cemetery"),
        ("a playground", "playground"), ("a fairground", "amusement_park"), ("a golf course", "golf_course"),
        ("a cathedral", "church_interior"), ("a palace", "ballroom"), ("a gym", "gym"), ("a hallway", "corridor"),
        ("a car park", "parking_lot"), ("a workshop", "garage"), ("a rainforest", "jungle"), ("a casino", "casino"),
        ("a rooftop", "rooftop"), ("a driveway", "driveway"), ("a creek", "river"), ("a winery", "vineyard"),
        ("a patisserie", "bakery"),
    ],
)  # fmt: skip
def test_a_place_is_found_under_its_other_names(words: str, place: str) -> None:
    assert film.read(f"A man walks through {words}.").scenes[0].place == place


def test_a_church_is_entered_or_looked_at_from_outside() -> None:
    inside, outside = film.read("A bride smiles in a church."), film.read("A church stands on a hill.")
    assert inside.scenes[0].place == "church_interior" and [c.noun for c in inside.cast] == ["bride"]
    assert not PLACES.get(outside.scenes[0].place).indoors and "church" in [c.noun for c in outside.cast]


@pytest.mark.parametrize("name", ["stadium", "ballpark", "running_track", "ice_rink"])
def test_stands_are_full_of_people_of_several_kinds(name: str) -> None:
    people = [i for i in built(name).items if "_people_" in i.id]
    assert len(people) >= 6 and sum(len(i.node.transforms) for i in people if isinstance(i.node, Instances)) > 100


@pytest.mark.parametrize("name", ["stadium", "ballpark", "running_track"])
def test_nobody_sits_in_an_empty_stadium_and_nobody_cheers(name: str) -> None:
    model = built(name, words=("empty",))
    assert not [i for i in model.items if "_people_" in i.id] and "stadium" not in model.ambience


@pytest.mark.parametrize("name", ["gas_station", "stadium", "amusement_park", "rooftop", "driveway", "parking_lot"])
def test_lamps_outdoors_burn_after_dark_only(name: str) -> None:
    assert not built(name, hour="noon").lamps and built(name, hour="night").lamps


def test_a_ward_that_one_lies_in_is_no_costume() -> None:
    read = film.read("A man sits in a hospital ward.")
    assert read.scenes[0].place == "hospital" and not read.cast[0].clothes


def test_night_falls_under_the_sea_and_changes_nothing_on_the_moon() -> None:
    day, night = (air(Setting("underwater", hour)) for hour in ("day", "night"))
    assert luminance(night.middle) < 0.3 * luminance(day.middle) and night.level < day.level - 0.5
    assert air(Setting("moon", "night")) == air(Setting("moon", "day"))


@pytest.mark.parametrize("name", ["kitchen", "bathroom", "library"])
def test_what_is_seen_over_the_walls_of_a_room_is_a_pale_ceiling_behind_them(name: str) -> None:
    items = {i.id: i.node for i in PLACES.new(name).build(Setting(name)).items}
    over, walls = items["set/over_walls"], [n for i, n in items.items() if i.startswith("set/wall_")]
    assert isinstance(over, Mesh) and all(min(m.color) > 0.3 and m.emission for m in over.materials)
    wide = max(float(np.abs(w.vertices[:, 0]).max()) for w in walls if isinstance(w, Mesh))
    deep = max(float(w.vertices[:, 1].max()) for w in walls if isinstance(w, Mesh))
    assert ((np.abs(over.vertices[:, 0]) > wide) | (over.vertices[:, 1] > deep)).all()


def test_the_shower_curtain_hangs_from_its_rail() -> None:
    things = next(i.node for i in PLACES.new("bathroom").build(Setting("bathroom")).items if i.id == "set/things")
    assert isinstance(things, Mesh)
    cloth = next(k for k, m in enumerate(things.materials) if m.name == "shower curtain")
    heights = things.vertices[things.faces[things.face_materials == cloth].ravel(), 2]
    assert heights.min() > 0.1 and heights.max() == pytest.approx(2.18, abs=0.05)
