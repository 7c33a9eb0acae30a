# SPDX-License-Identifier: Apache-2.0
"""Texts: words that can be read in the picture."""

from __future__ import annotations

import logging
from difflib import SequenceMatcher
from typing import Any

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Box, TextSeen
from soundstage.understand.footage import STILL_WIDTH, Footage, Still
from soundstage.understand.weights import needed

_SURE = 0.6
_EVERY = 3.0  # seconds between pictures that are read
_MOST = 200  # pictures read in one file
_READER = {
    "Global.use_cls": False, "Global.log_level": "error",
    "Det.limit_type": "max", "Det.limit_side_len": STILL_WIDTH,  # as large as the stills are: never blown up
    "EngineConfig.onnxruntime.intra_op_num_threads": 1, "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


class Texts(Analyser):
    """Words that can be read in the picture."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[TextSeen, ...]:
        picked = [(shot, still) for shot in found["shots"] for still in _picked(footage, shot)]
        if not picked:
            return ()
        needed("rapidocr", "rapidocr", "words in the picture")
        from rapidocr import RapidOCR

        logging.getLogger("RapidOCR").setLevel(logging.ERROR)
        reader = RapidOCR(params=_READER)
        out: list[TextSeen] = []
        for shot, still in picked[:: max(1, -(-len(picked) // _MOST))]:
            for text, sure, box in _read(reader, still):
                before = next((k for k, t in enumerate(out) if t.shot == shot.number and _alike(t.text, text)), None)
                if before is None:
                    out.append(TextSeen(start=still.time, end=still.time, shot=shot.number, text=text, box=box,
                                        confidence=round(sure, 2), evidence=f"read at {float(still.time):.2f} s"))
                else:
                    out[before] = out[before].model_copy(update={"end": still.time})
        return tuple(out)


def _picked(footage: Footage, shot: Any) -> list[Still]:
    """The middle of a shot, and more of a long one."""
    stills = footage.stills_of(shot.start, shot.end)
    count = max(1, int(float(shot.end - shot.start) / _EVERY))
    return [stills[(2 * k + 1) * len(stills) // (2 * count)] for k in range(count)] if stills else []


def _alike(a: str, b: str) -> bool:
    return SequenceMatcher(None, a.lower(), b.lower()).ratio() > 0.75


def _read(reader: Any, still: Still) -> list[tuple[str, float, Box]]:
    picture = still.picture
    height, width = picture.shape[:2]
    result = reader(picture[..., ::-1])
    if getattr(result, "txts", None) is None:
        return []
    out = []
    for text, sure, corners in zip(result.txts, result.scores, result.boxes, strict=True):
        if sure >= _SURE and sum(c.isalnum() for c in text) >= 2:
            (x0, y0), (x1, y1) = corners.min(0), corners.max(0)
            out.append((text.strip(), float(sure), Box(time=still.time, x0=round(float(x0) / width, 3),
                        y0=round(float(y0) / height, 3), x1=round(float(x1) / width, 3),
                        y1=round(float(y1) / height, 3))))
    return out
