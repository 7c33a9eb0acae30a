# SPDX-License-Identifier: Apache-2.0
"""Small glTF files made by hand: a cube, a walking stick figure with named bones and a clip, a texture."""

from __future__ import annotations

import io
import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

CORNERS = np.array([[x, y, z] for x in (-1, 1) for y in (0, 2) for z in (-1, 1)], "f4")
FACES = np.array([[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6],
                  [0, 6, 4], [1, 5, 7], [1, 7, 3]], "u2")


class Bench:
    """A glTF being put together."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {"asset": {"version": "2.0"}, "bufferViews": [], "accessors": [], "meshes": [],
                                     "nodes": [], "scenes": [{"nodes": [0]}], "scene": 0}
        self.body = b""

    def view(self, raw: bytes) -> int:
        self.body += b"\0" * (-len(self.body) % 4)
        self.data["bufferViews"].append({"buffer": 0, "byteOffset": len(self.body), "byteLength": len(raw)})
        self.body += raw
        return len(self.data["bufferViews"]) - 1

    def array(self, values: Any) -> int:
        values = np.ascontiguousarray(values)
        kind = {"f4": 5126, "u2": 5123, "u1": 5121, "u4": 5125}[values.dtype.str[1:]]
        shape = {(): "SCALAR", (2,): "VEC2", (3,): "VEC3", (4,): "VEC4", (4, 4): "MAT4"}[values.shape[1:]]
        if shape == "MAT4":
            values = values.transpose(0, 2, 1)
        row = {"bufferView": self.view(np.ascontiguousarray(values).tobytes()), "componentType": kind,
               "count": len(values), "type": shape}
        self.data["accessors"].append(row)
        return len(self.data["accessors"]) - 1

    def picture(self, pixels: Any) -> int:
        """A texture of these pixels (H, W, 3) u1; -> texture index."""
        from PIL import Image

        out = io.BytesIO()
        Image.fromarray(np.asarray(pixels, "u1")).save(out, "PNG")
        self.data.setdefault("images", []).append({"bufferView": self.view(out.getvalue()), "mimeType": "image/png"})
        self.data.setdefault("textures", []).append({"source": len(self.data["images"]) - 1})
        return len(self.data["textures"]) - 1

    def glb(self) -> bytes:
        data = {**self.data, "buffers": [{"byteLength": len(self.body)}]}
        head = json.dumps(data).encode()
        head += b" " * (-len(head) % 4)
        body = self.body + b"\0" * (-len(self.body) % 4)
        return (struct.pack("<4sII", b"glTF", 2, 28 + len(head) + len(body)) + struct.pack("<II", len(head), 0x4E4F534A)
                + head + struct.pack("<II", len(body), 0x004E4942) + body)


def _cube() -> Bench:
    bench = Bench()
    place, faces = bench.array(CORNERS), bench.array(FACES.ravel())
    bench.data["meshes"] = [{"primitives": [{"attributes": {"POSITION": place}, "indices": faces, "material": 0}]}]
    bench.data["materials"] = [{"name": "red", "pbrMetallicRoughness": {"baseColorFactor": [1, 0, 0, 1]}}]
    bench.data["nodes"] = [{"mesh": 0, "name": "cube"}]
    return bench


def cube_glb() -> bytes:
    """A red cube, 2 m, standing on the ground (Y up)."""
    return _cube().glb()


def cube_gltf(folder: Path) -> Path:
    """The cube as .gltf with its data in cube.bin."""
    bench = _cube()
    (folder / "cube.bin").write_bytes(bench.body)
    data = {**bench.data, "buffers": [{"byteLength": len(bench.body), "uri": "cube.bin"}]}
    path = folder / "cube.gltf"
    path.write_text(json.dumps(data))
    return path


JOINTS = {  # name -> (parent, place from the parent, glTF axes: Z ahead, X left, Y up); arms held out
    "Hips": ("", (0, 1.0, 0)), "Spine": ("Hips", (0, 0.15, 0)), "Chest": ("Spine", (0, 0.2, 0)),
    "Neck": ("Chest", (0, 0.2, 0)), "Head": ("Neck", (0, 0.1, 0)),
    **{f"{s}{n}": (f"{s}{p}" if p != "Chest" and p != "Hips" else p, (x * k, y, z))
       for s, k in (("Left", 1), ("Right", -1))
       for n, p, (x, y, z) in (("Arm", "Chest", (0.2, 0.15, 0)), ("ForeArm", "Arm", (0.28, 0, 0)),
                               ("Hand", "ForeArm", (0.26, 0, 0)), ("UpLeg", "Hips", (0.1, -0.05, 0)),
                               ("Leg", "UpLeg", (0, -0.45, 0)), ("Foot", "Leg", (0, -0.42, 0)))},
}


def figure_glb(turned: bool = False) -> bytes:
    """A stick figure of boxes on Mixamo-named bones, arms held out to the sides; turned: it faces away."""
    bench = Bench()
    names = list(JOINTS)
    nodes = [{"name": f"mixamorig:{n}", "translation": list(map(float, JOINTS[n][1])),
              "children": [i for i, m in enumerate(names) if JOINTS[m][0] == n]} for n in names]
    nodes = [{k: v for k, v in row.items() if v != []} for row in nodes]
    world = {}
    for n in names:
        parent, place = JOINTS[n]
        world[n] = np.array(place, float) + (world[parent] if parent else 0)
    corners, faces, joints = [], [], []
    for i, n in enumerate(names):
        faces.append(FACES.astype("u4") + 8 * i)
        corners.append((CORNERS - [0, 1, 0]) * 0.05 + world[n])
        joints.append(np.tile([i, 0, 0, 0], (8, 1)))
    inverse = np.tile(np.eye(4), (len(names), 1, 1))
    inverse[:, :3, 3] = [-world[n] for n in names]
    attributes = {"POSITION": bench.array(np.concatenate(corners).astype("f4")),
                  "JOINTS_0": bench.array(np.concatenate(joints).astype("u1")),
                  "WEIGHTS_0": bench.array(np.tile(np.array([1, 0, 0, 0], "f4"), (8 * len(names), 1)))}
    bench.data["meshes"] = [{"primitives": [{"attributes": attributes,
                                             "indices": bench.array(np.concatenate(faces).ravel())}]}]
    bench.data["skins"] = [{"joints": list(range(len(names))),
                            "inverseBindMatrices": bench.array(inverse.astype("f4"))}]
    root: dict[str, Any] = {"name": "root", "children": [0]}
    if turned:
        root["rotation"] = [0, 1.0, 0, 0]
        turn = np.diag([-1.0, 1, -1, 1])
        bench.data["accessors"].pop()
        bench.data["skins"][0]["inverseBindMatrices"] = bench.array((inverse @ turn).astype("f4"))
    bench.data["nodes"] = [*nodes, {"mesh": 0, "skin": 0, "name": "body"}, root]
    bench.data["scenes"] = [{"nodes": [len(names) + 1, len(names)]}]
    return bench.glb()


def beast_glb(clips: bool = True) -> bytes:
    """A table on four legs: "walk" swings each leg's foot 0.2 m to and fro once a second, "idle" stays."""
    bench = Bench()
    legs = [("leg_fl", 0.2, 0.4), ("leg_fr", -0.2, 0.4), ("leg_bl", 0.2, -0.4), ("leg_br", -0.2, -0.4)]
    nodes: list[dict[str, Any]] = [{"name": "hips", "translation": [0, 0.5, 0], "children": [1, 2, 3, 4, 5]}]
    nodes += [{"name": n + "_foot", "translation": [x, -0.45, z]} for n, x, z in legs]
    nodes.append({"name": "Head", "translation": [0, 0.2, 0.6]})
    world = np.array([[0, 0.5, 0], *[[x, 0.05, z] for _, x, z in legs], [0, 0.7, 0.6]])
    corners = np.concatenate([(CORNERS - [0, 1, 0]) * 0.05 + w for w in world]).astype("f4")
    faces = np.concatenate([FACES.astype("u4") + 8 * i for i in range(len(world))])
    inverse = np.tile(np.eye(4), (len(world), 1, 1))
    inverse[:, :3, 3] = -world
    joints = np.repeat(np.arange(len(world)), 8)[:, None] * np.array([1, 0, 0, 0])
    attributes = {"POSITION": bench.array(corners), "JOINTS_0": bench.array(joints.astype("u1")),
                  "WEIGHTS_0": bench.array(np.tile(np.array([1, 0, 0, 0], "f4"), (len(corners), 1)))}
    bench.data["meshes"] = [{"primitives": [{"attributes": attributes, "indices": bench.array(faces.ravel())}]}]
    bench.data["skins"] = [{"joints": list(range(len(world))),
                            "inverseBindMatrices": bench.array(inverse.astype("f4"))}]
    bench.data["nodes"] = [*nodes, {"mesh": 0, "skin": 0}]
    bench.data["scenes"] = [{"nodes": [0, len(nodes)]}]
    if clips:
        times = bench.array(np.linspace(0, 1, 21, dtype="f4"))
        rows = []
        for name, reach in (("walk", 0.2), ("idle", 0.0)):
            samplers, channels = [], []
            for i, (_, x, z) in enumerate(legs):
                turn = 2 * np.pi * (np.linspace(0, 1, 21) + 0.25 * i)
                place = np.stack([np.full(21, x), -0.45 + 0.05 * np.maximum(0, np.sin(turn)) * (reach > 0),
                                  z - reach * np.cos(turn)], -1)
                samplers.append({"input": times, "output": bench.array(place.astype("f4"))})
                channels.append({"sampler": i, "target": {"node": 1 + i, "path": "translation"}})
            rows.append({"name": name, "samplers": samplers, "channels": channels})
        bench.data["animations"] = rows
    return bench.glb()


def painted_glb() -> bytes:
    """The cube with a texture of four flat patches, a face taking its colour from where its corners lie."""
    bench = _cube()
    patches = np.zeros((64, 64, 3), "u1")
    patches[:32, :32], patches[:32, 32:], patches[32:, :32], patches[32:, 32:] = (
        (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0))
    uv = np.array([[0.25, 0.25] if c[1] < 1 else [0.75, 0.75] for c in CORNERS], "f4")
    bench.data["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_0"] = bench.array(uv)
    texture = bench.picture(patches)
    bench.data["materials"] = [{"name": "paint", "pbrMetallicRoughness": {"baseColorTexture": {"index": texture},
                                                                         "metallicFactor": 0}}]
    return bench.glb()
