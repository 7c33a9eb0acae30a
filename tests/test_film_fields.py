# SPDX-License-Identifier: Apache-2.0
"""A misspelt field of film.yaml is named, where it stands, with the nearest right one."""

from typing import Any

import pytest

from soundstage.errors import FilmError
from soundstage.model.file import from_data


def film(**scene: Any) -> dict[str, Any]:
    beat = {"id": "b1", "who": ["fox1"], "action": "run"}
    shot = {"id": "sh1", "camera": {"size": "close"}, "beats": [beat]}
    cast = {"id": "fox1", "noun": "fox", "family": "body", "unit": "fox"}
    return {"schema": "soundstage.production.1", "cast": [cast], "scenes": [
        {"id": "s1", "place": "forest", "shots": [shot], **scene}]}


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        (("cast", 0), "family", "famly", "no field 'famly' in 'cast.0' (film.yaml); did you mean family"),
        (("scenes", 0), "place", "palce", "did you mean place"),
        (("scenes", 0, "shots", 0, "camera"), "size", "sise", "did you mean size"),
        (("scenes", 0, "shots", 0, "beats", 0), "action", "acton", "did you mean action"),
        ((), "scenes", "scene", "no field 'scene' in 'the film' (film.yaml); did you mean scenes"),
    ],
)
def test_a_misspelt_field(path: tuple[str | int, ...], old: str, new: str, says: str) -> None:
    data = film()
    place: Any = data
    for step in path:
        place = place[step]
    place[new] = place.pop(old)
    with pytest.raises(FilmError) as error:
        from_data(data, "film.yaml")
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("scene", "says"),
    [
        ({"wether": "rain"}, "did you mean weather"),
        ({"next": [{"to": "s1", "iff": "apples > 1"}]}, "did you mean if?"),
        ({"cast": "fox1"}, "it should be a list"),
        ({"timeout": "long"}, "it should be seconds: 3, 2.5 or 7/12"),
    ],
)
def test_wrong_values_are_told_plainly(scene: dict[str, Any], says: str) -> None:
    with pytest.raises(FilmError) as error:
        from_data(film(**scene), "film.yaml")
    assert says in str(error.value)


def test_a_missing_field_is_named() -> None:
    data = film()
    del data["cast"][0]["noun"]
    with pytest.raises(FilmError, match=r"'cast\.0' has no 'noun'"):
        from_data(data, "film.yaml")


@pytest.mark.parametrize("value", ["loud", float("nan"), float("inf"), [1], "1/0"])
@pytest.mark.parametrize("pin", ["mix.music_db", "sound.fire.during.b1.gain_db", "sh1.camera.lens_mm", "sh1.duration"])
def test_a_pinned_number_is_one(pin: str, value: Any) -> None:
    with pytest.raises(FilmError, match="is no number.*" + pin):
        from_data({**film(), "pins": [{"id": pin, "value": value}]}, "film.yaml")


@pytest.mark.parametrize(("pin", "value"), [("mix.music_db", -6), ("sh1.pace", "1/2"), ("sh1.duration", "61/12"),
                                            ("sh1.camera.size", "close")])
def test_a_pin_that_is_right_is_read(pin: str, value: Any) -> None:
    assert from_data({**film(), "pins": [{"id": pin, "value": value}]}, "film.yaml").pin(pin) == value
