# SPDX-License-Identifier: Apache-2.0
"""Camera moves: push-in, orbit, handheld ..."""

from soundstage.family import Family

MOVES = Family("soundstage.moves", "camera move")
