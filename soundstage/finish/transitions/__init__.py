# SPDX-License-Identifier: Apache-2.0
"""Transitions: ways from one shot's picture to the next's, made over finished frames."""

from soundstage.family import Family

TRANSITIONS = Family("soundstage.finish.transitions", "transition")
