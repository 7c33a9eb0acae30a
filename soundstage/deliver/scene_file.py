# SPDX-License-Identifier: Apache-2.0
"""A film as a scene for other programs: .glb by ourselves, .blend and .usd(c) from it by the Blender worker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from soundstage.deliver.gltf import write_glb
from soundstage.errors import FilmError
from soundstage.nodes import Stage

FPS = 24
BY_WORKER = (".blend", ".usd", ".usdc", ".usda")
SUFFIXES = (".glb", *BY_WORKER)
_LINES = 1080  # of the picture that the file asks for


def write_scene(stages: Sequence[Stage], path: Path) -> None:
    """The stages, one after the other, in the format that the path's ending names."""
    if not stages:
        raise FilmError("this film has no shots", remedy="say what happens in it")
    if path.suffix.lower() not in BY_WORKER:
        write_glb(stages, path)
        return
    with tempfile.TemporaryDirectory(prefix="soundstage-") as folder:
        scene = Path(folder) / "film.glb"
        write_glb(stages, scene)
        made = path.resolve().with_name(f".{path.stem}.{os.getpid()}{path.suffix.lower()}")
        command = [sys.executable, "-m", "soundstage.engines.blender_worker.save", str(scene), str(made),
                   json.dumps(_facts(stages))]
        home = str(Path(__file__).resolve().parents[2])
        search = os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH", "")]))
        run = subprocess.run(command, capture_output=True, text=True, check=False,
                             env=os.environ | {"PYTHONPATH": search})
        if run.returncode or not made.exists():
            made.unlink(missing_ok=True)
            last = (run.stderr or run.stdout).strip().splitlines()[-1:]
            raise FilmError(f"Blender could not write the scene ({last[0] if last else 'it said nothing'})",
                            where=str(path), remedy="-o film.glb needs no Blender and opens in it")
        made.replace(path)


def _facts(stages: Sequence[Stage]) -> dict[str, Any]:
    """What a GLB cannot say: the timeline, the cuts, the picture's size, the light of the sky."""
    now, cuts = Fraction(0), []
    for stage in stages:
        cuts.append([round(now * FPS), f"{stage.shot} camera"])
        now += stage.duration
    aspect, sky = stages[0].aspect, stages[0].sky
    upper = np.asarray(sky.image[: sky.image.shape[0] // 2], float).mean((0, 1)) * sky.strength
    return {"fps": FPS, "frames": max(1, round(now * FPS)), "size": [round(_LINES * aspect) // 2 * 2, _LINES],
            "cuts": cuts, "sky": [float(c) for c in upper]}
