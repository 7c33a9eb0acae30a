# SPDX-License-Identifier: Apache-2.0
"""What several tests need: a small film, a store that lives as long as the run, plans with the fake voice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from soundstage.model.production import Beat, Line, Placement, Production, Scene, Shot, Subject
from soundstage.store import Store

# how fast a machine is, or how busy, fails no test
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Bodies and props are built once for all tests, whichever of the run's processes needs them first."""
    base = tmp_path_factory.getbasetemp()
    return Store((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "store")


@pytest.fixture
def film_file(tmp_path: Path) -> Path:
    """A film of one box that falls over and a ball that rolls: fast to build."""
    from soundstage.model.file import save

    path = tmp_path / "small.yaml"
    save(small_film(), path)
    return path


def small_film() -> Production:
    """Two props in the studio: no body is built for it."""
    cast = (Subject(id="ball1", noun="ball", family="prop", unit="ball", colors=("red",)),
            Subject(id="box1", noun="box", family="prop", unit="box"))
    beats = (Beat(id="b1", who=("ball1",), action="jump", times=2),
             Beat(id="b2", who=("box1",), action="speak", line=Line(text="I am only a box.")))
    scene = Scene(id="s1", place="studio", hour="day", cast=("ball1", "box1"),
                  placements=(Placement(subject="ball1", relation="left_of", anchors=("box1",)),),
                  shots=(Shot(id="sh1", beats=beats),))
    return Production(title="Small", cast=cast, scenes=(scene,))
