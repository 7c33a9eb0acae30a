# SPDX-License-Identifier: Apache-2.0
"""Who stands upright on two legs and has hands: people, apes, robots. One skeleton and one way of moving for all.

A species names its figure (figure = "ape"); without one it is a person.
"""

from __future__ import annotations

from soundstage.family import Family

FIGURES = Family("soundstage.bodies.figures", "figure")
