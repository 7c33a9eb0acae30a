# SPDX-License-Identifier: Apache-2.0
"""A cello: the violin's big sister on its spike, with the bow and the stool it is played from."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props import _viol
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

SIZE = 2.0  # of a violin's
SPIKE = 0.12  # metres under the body


class Cello(Prop):
    """A cello, 1.3 m high, leaning back to its stool, its strings to +X."""

    words = ("cello", "violoncello", "double bass", "contrabass", "cellos", "upright bass")
    instrument = True
    pieces = ("string", "bow", "neck", "body", "bridge", "fingerboard", "endpin", "horsehair")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        varnish = kit.main(look, (0.36, 0.10, 0.025), _viol.varnished)
        dark = kit.plastic((0.028, 0.022, 0.02), "ebony")
        whole = solids.join([*_viol.body(varnish), *_viol.fittings(dark), *_viol.neck(varnish, dark)])
        spike = solids.bar((0, 0, -SPIKE / SIZE), (0, 0, 0.02), 0.004, kit.chrome(), 10)
        cello = solids.moved(solids.join([whole, spike]), scale=(SIZE,) * 3)
        parts = [kit.put(cello, (0.0, 0.0, SPIKE), y=-0.26)]
        wood = kit.wood(kit.WALNUT, "stool")
        parts += [solids.moved(solids.turned([(0.17, 0.42), (0.18, 0.46)], wood, 0.015, 28), (-0.47, 0, 0))]
        parts += [solids.bar((-0.47 + 0.15 * x, 0.15 * y, 0), (-0.47 + 0.1 * x, 0.1 * y, 0.43), 0.018, wood, 10)
                  for x, y in kit.corners(1, 1)]
        return PropModel({"body": kit.fold(parts)}, "wood",
                         {"seat": (-0.47, 0.0, 0.46), "top": (-0.3, 0.0, 1.3), "strings": (0.02, 0.0, 0.52)})
