# SPDX-License-Identifier: Apache-2.0
"""The focus is pulled from one to the other in the picture; shallow and deep fields of depth set the stop."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import staged

import soundstage as ss
from soundstage.store import Store


def test_the_focus_goes_from_the_first_to_the_second(store: Store) -> None:
    film = ss.read("A cup stands on a table, a woman stands behind it. The focus shifts from the cup to the woman.")
    assert [c.state for c in film.claims if c.binding.endswith(".focus")] == ["read"]
    shot = staged(film, store)[-1]
    focus, eye = shot.stage.camera.focus, shot.stage.camera.transforms[:, :3, 3]
    cup, woman = (np.linalg.norm(shot.paths[i] - eye, axis=1) for i in ("cup1", "woman1"))
    assert shot.shot.camera.focus == "cup1>woman1" and len(focus) == shot.stage.poses
    assert abs(focus[0] - cup[0]) < 0.3 and abs(focus[-1] - woman[-1]) < 0.6
    assert focus[-1] - focus[0] > 0.3 and shot.shot.duration >= 4 and shot.stage.camera.fstop < 1  # it is seen


@pytest.mark.parametrize(("how", "factor"), [("with shallow depth of field", 0.5), ("in deep focus", 8.0)])
def test_the_depth_of_field_is_the_stop(how: str, factor: float, store: Store) -> None:
    usual, asked = (staged(ss.read(words), store)[0].stage.camera.fstop
                    for words in ("A man stands in a park.", f"A man stands in a park, {how}."))
    assert asked == pytest.approx(usual * factor, rel=0.5) and asked != usual


def test_who_is_called_old_is_a_person_still() -> None:
    film = ss.read("A woman meets an old sailor. The sailor thanks her.")
    assert film.scenes[0].shots[-1].beats[-1].action != "bark"


def test_a_man_who_thanks_is_read() -> None:
    claims = ss.read("A man thanks a woman.").claims
    assert [c.state for c in claims if c.words == "thanks"] == ["read"]
