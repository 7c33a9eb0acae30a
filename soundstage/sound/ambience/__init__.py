# SPDX-License-Identifier: Apache-2.0
"""Ambiences: what a place sounds like when nobody moves."""

from soundstage.family import Family

AMBIENCES = Family("soundstage.sound.ambience", "ambience")
