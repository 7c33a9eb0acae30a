# SPDX-License-Identifier: Apache-2.0
"""Engines: a shot request becomes frames. No caller asks which engine it is."""

from soundstage.family import Family

ENGINES = Family("soundstage.engines", "engine")
