# SPDX-License-Identifier: Apache-2.0
"""A shot or a whole film as one GLB for other programs: one scene, one animation, a camera a shot.

Every shot stands in a node of its own that is scaled to a speck outside its time, so any viewer shows the cuts;
the camera of a shot is called "<shot> camera". Lens changes and the sky have no word in glTF and ride in extras.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from soundstage.errors import FilmError
from soundstage.nodes import Stage
from soundstage.stage.gltf import Document, Json
from soundstage.stage.gltf_shot import Writer

UNSEEN = 1e-5  # scale of a shot outside its time; not 0, which nobody can divide by to find a child's own place


def whole_glb(stages: Sequence[Stage]) -> bytes:
    """The shots one after the other."""
    document = Document()
    writer = Writer(document, spread_particles=True)
    film: Json = {"name": "film", "channels": [], "samplers": []}
    roots, now, end = [], Fraction(0), sum((s.duration for s in stages), Fraction(0))
    for stage in stages:
        root, animation = writer.shot(stage, float(now))
        roots.append(root)
        first = len(film["samplers"])
        film["samplers"] += animation["samplers"]
        film["channels"] += [{**c, "sampler": c["sampler"] + first} for c in animation["channels"]]
        if len(stages) > 1:
            _cut(document, film, root, (float(now), float(now + stage.duration), float(end)))
        now += stage.duration
    document.add("scenes", {"name": "film", "nodes": roots})
    document.top["scene"] = 0
    if film["channels"]:
        document.add("animations", film)
    return document.glb()


def _cut(document: Document, film: Json, root: int, when: tuple[float, float, float]) -> None:
    """Show a shot's node from its first moment to its last (seconds), in a film that ends at the third."""
    start, stop, end = when
    steps = {0.0: UNSEEN, start: 1.0}
    if stop < end:
        steps[stop] = UNSEEN
    times, sizes = list(steps), list(steps.values())
    film["samplers"].append({
        "input": document.accessor(times, bounds=True), "interpolation": "STEP",
        "output": document.accessor(np.repeat(np.array(sizes)[:, None], 3, 1))})
    film["channels"].append({"sampler": len(film["samplers"]) - 1, "target": {"node": root, "path": "scale"}})


def write_glb(stages: Sequence[Stage], path: Path) -> None:
    """The file appears whole or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(whole_glb(stages))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise FilmError(f"cannot write the scene: {error.strerror}", where=str(path),
                        remedy="make room on the disk, or give another place with -o") from error
