# SPDX-License-Identifier: Apache-2.0
"""After an edit only what is heard anew is synthesised, and the film sounds bit for bit as if made afresh."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import small_film

from soundstage import film
from soundstage.model.production import Choice, Production
from soundstage.store import Store
from soundstage.work import shots
from soundstage.work.making import Making
from soundstage.work.quality import Options


def heard(production: Production, folder: Path, store: Store) -> dict[str, Any]:
    """The film's stems and master."""
    folder.mkdir(parents=True, exist_ok=True)
    making = Making(production, folder / "film.mp4", Options(engine="slate", voice="fake"), store)
    making.folder.mkdir(exist_ok=True)
    film.speak(making)
    with shots.Rendering(making, film.plan_of(making)) as rendering:
        rendering.sound(beside=False)
        assert rendering.mix is not None
        return {**rendering.mix.stems, "master": rendering.mix.master}


def edits() -> dict[str, Production]:
    scene = small_film().scenes[0]
    outside = small_film().model_copy(update={"scenes": (scene.model_copy(update={"place": "field"}),)})

    def pinned(name: str, value: Any) -> Production:
        return outside.model_copy(update={"pins": (Choice(id=name, value=value, reason="asked for"),)})

    return {"before": outside, "held longer": pinned("sh1.1.duration", "11/2"),
            "near": pinned("sh1.1.camera.size", "close"),
            "night": outside.model_copy(update={"scenes": (outside.scenes[0].model_copy(update={"hour": "night"}),)})}


@pytest.mark.parametrize("edit", ["held longer", "near", "night"])
def test_what_is_taken_from_the_store_sounds_as_made_afresh(edit: str, tmp_path: Path) -> None:
    kept = Store(tmp_path / "kept")
    before = heard(edits()["before"], tmp_path / "a", kept)
    after = heard(edits()[edit], tmp_path / "a", kept)
    fresh = heard(edits()[edit], tmp_path / "b", Store(tmp_path / "fresh"))
    assert all(np.array_equal(after[name], fresh[name]) for name in fresh)
    assert len(before["master"]) != len(after["master"]) or not np.array_equal(before["master"], after["master"])


def test_a_nearer_camera_synthesises_no_sound_again(tmp_path: Path) -> None:
    kept = Store(tmp_path / "kept")

    def single() -> int:
        return sum(1 for path in (kept.root / "cues").rglob("*") if path.is_file())

    heard(edits()["before"], tmp_path / "a", kept)
    first = single()
    assert first > 0
    heard(edits()["near"], tmp_path / "a", kept)
    assert single() == first
    heard(edits()["night"], tmp_path / "a", kept)
    assert single() > first  # other animals are about
