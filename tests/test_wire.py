# SPDX-License-Identifier: Apache-2.0
"""The wire: a Stage goes to a header and blobs and comes back the same; messages survive a socket."""

from __future__ import annotations

import json
import socket
import threading
from fractions import Fraction

import numpy as np
import pytest

from soundstage import nodes
from soundstage.nodes import Camera, Item, Light, Material, Stage
from soundstage.shape import solids
from soundstage.stage import wire


def every_node() -> Stage:
    """A stage with one node of each kind, a mesh that three of them share, and odd numbers."""
    clay = Material("clay", (1 / 3, 0.1, np.float64(0.2)), second_color=(0.0, 1e-9, 1.0))
    mesh = solids.sphere(0.5, clay, segments=8)
    count = len(mesh.vertices)
    skinned = nodes.SkinnedMesh(mesh, np.zeros((count, 4)), np.eye(4)[np.zeros(count, int)])
    moving = np.eye(4) + np.zeros((3, 4, 4))
    items = (
        Item("a/mesh", mesh, transforms=moving, visible=np.array([True, False, True])),
        Item("a/skin", skinned, bones=np.eye(4) + np.zeros((3, 1, 4, 4))),
        Item("b/many", nodes.Instances(mesh, np.eye(4)[None].repeat(2, 0)), seen_by_camera=False),
        Item("c/snow", nodes.Particles(mesh, np.ones((3, 5, 3)), (0, 0, -0.25), np.arange(5))),
        Item("d/sun", Light("sun", (1, 0.9, 0.8), 3.0)),
        Item("e/card", nodes.Card(np.full((2, 3, 4), 0.3), 1.0, 2.0)),
        Item("f/mist", nodes.Volume((-1, -1, 0), (1, 1, 1), 0.05)),
    )
    camera = Camera(np.eye(4)[None], [35.0], [float("inf")], 2.8)
    return Stage("shot 1", Fraction(7, 24), Fraction(12), Fraction(239, 100), camera,
                 nodes.Sky(np.full((2, 4, 3), 0.7)), items, seed=5, exposure=0.9)


def test_a_stage_comes_back_the_same() -> None:
    stage = every_node()
    packed = wire.pack(stage)
    back = wire.unpack(json.loads(json.dumps(packed.header)), packed.blobs)
    assert wire.pack(back).header == packed.header
    assert back.digest == stage.digest
    assert back.items[0].node is back.items[2].node.mesh  # shared once, shared again
    assert sorted(wire.blob_names(packed.header)) == sorted(packed.blobs)
    assert not back.items[0].transforms.flags.writeable


def test_a_mesh_that_many_use_is_carried_once() -> None:
    stage = every_node()
    vertices = stage.items[0].node.vertices.tobytes()
    assert sum(data == vertices for data in wire.pack(stage).blobs.values()) == 1


def test_a_header_cannot_name_other_code() -> None:
    packed = wire.pack(every_node())
    packed.header["stage"]["!"] = "Popen"
    with pytest.raises(ValueError, match="Popen"):
        wire.unpack(packed.header, packed.blobs)


def test_messages_and_blobs_cross_a_socket() -> None:
    here, there = socket.socketpair()
    blobs = {"big": np.arange(1_000_000, dtype="u1").tobytes(), "empty": b""}
    with here, there:
        sender = threading.Thread(target=wire.send, args=(here, {"do": "it", "n": 1.5}, blobs))
        sender.start()
        assert wire.receive(there) == ({"do": "it", "n": 1.5}, blobs)
        sender.join()
        here.close()
        with pytest.raises(EOFError):
            wire.receive(there)
