# SPDX-License-Identifier: Apache-2.0
"""A violin: a waisted body with f-holes, a black fingerboard, a bridge, a scroll, and its bow beside it."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props import _viol
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Violin(Prop):
    """A violin, 0.6 m long, upright on its end, turned a little from +X, its bow leaning on it."""

    words = ("violin", "fiddle", "viola", "violins", "violin and bow")
    held = True
    instrument = True
    pieces = ("string", "bow", "neck", "body", "bridge", "fingerboard", "horsehair", "scroll", "peg")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        varnish = kit.main(look, (0.40, 0.125, 0.03), _viol.varnished)
        dark = kit.plastic((0.028, 0.022, 0.02), "ebony")
        parts = [*_viol.body(varnish), *_viol.fittings(dark), *_viol.neck(varnish, dark)]
        parts.append(kit.put(_viol.bow(), (0.03, 0.17, 0.0), x=0.13))
        return PropModel(
            {"body": solids.moved(kit.fold(parts), heading=-0.6)},
            "wood",
            {
                "grip": (0.0, 0.0, 0.43),
                "top": (0.0, 0.0, 0.6),
                "strings": (0.045, 0.0, 0.25),
                "chin": (0.03, 0.05, 0.04),
            },
        )
