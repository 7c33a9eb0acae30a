# SPDX-License-Identifier: GPL-3.0-or-later
"""A GLB of a film -> a Blender or USD file: python -m soundstage.engines.blender_worker.save SCENE.glb OUT FACTS.

FACTS is JSON: {"fps", "frames", "size": [w, h], "cuts": [[first frame, camera's name]…], "exposure", "sky": [r, g, b]}.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def main() -> None:
    """Import, set the timeline with a camera at each cut, save."""
    import bpy

    source, target, facts = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.fps = facts["fps"]
    bpy.ops.import_scene.gltf(filepath=source, import_shading="NORMALS")
    _timeline(scene, facts)
    _world(bpy, scene, facts)
    if target.endswith(".blend"):
        bpy.ops.wm.save_as_mainfile(filepath=target, compress=True)
    else:
        bpy.ops.wm.usd_export(filepath=target, export_animation=True)


def _timeline(scene: Any, facts: dict[str, Any]) -> None:
    scene.frame_start, scene.frame_end = 0, facts["frames"] - 1
    scene.render.resolution_x, scene.render.resolution_y = facts["size"]
    for frame, name in facts["cuts"]:
        camera = scene.objects.get(name)
        if camera is None:
            continue
        scene.timeline_markers.new(name.removesuffix(" camera"), frame=frame).camera = camera
        scene.camera = scene.camera or camera


def _world(bpy: Any, scene: Any, facts: dict[str, Any]) -> None:
    scene.world = bpy.data.worlds.new("sky")
    scene.world.use_nodes = True
    back = next(n for n in scene.world.node_tree.nodes if n.type == "BACKGROUND")
    back.inputs["Color"].default_value = (*facts["sky"], 1)
    scene.render.engine = "CYCLES"
    scene.view_settings.view_transform = "Khronos PBR Neutral"


if __name__ == "__main__":
    main()
