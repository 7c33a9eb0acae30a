# SPDX-License-Identifier: Apache-2.0
"""A motorway of four lanes with guard rails, lamps and a sign bridge, fields and trees beyond."""

from __future__ import annotations

from soundstage.places._open_road import open_road
from soundstage.places.base import Place, SetModel, Setting


class Highway(Place):
    """A motorway through open country."""

    words = (
        "highway", "motorway", "freeway", "interstate", "expressway", "dual carriageway", "turnpike", "autobahn",
    )
    dressing = ("guard rails", "sign bridge", "lamps", "trees")

    def build(self, setting: Setting) -> SetModel:
        return open_road(setting, narrow=False)
