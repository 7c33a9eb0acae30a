# SPDX-License-Identifier: Apache-2.0
"""Composers: mood, tempo and length become notes, and a toy orchestra of modelled instruments plays them."""

from soundstage.family import Family

COMPOSERS = Family("soundstage.score", "composer")
