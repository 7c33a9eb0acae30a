# SPDX-License-Identifier: Apache-2.0
"""A country road of two lanes between fields, a fence and trees along it."""

from __future__ import annotations

from soundstage.places._open_road import open_road
from soundstage.places.base import Place, SetModel, Setting


class CountryRoad(Place):
    """A road between fields."""

    words = (
        "country road", "country lane", "lane", "rural road", "farm road", "roadside", "open road", "village road",
    )
    dressing = ("fence", "fields", "trees", "flowers")

    def build(self, setting: Setting) -> SetModel:
        return open_road(setting, narrow=True)
