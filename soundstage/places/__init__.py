# SPDX-License-Identifier: Apache-2.0
"""Sets: ground, dressing, light, ambience, reverberation."""

from soundstage.family import Family

PLACES = Family("soundstage.places", "place")
