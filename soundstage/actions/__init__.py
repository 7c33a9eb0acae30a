# SPDX-License-Identifier: Apache-2.0
"""What performers do: one file each, written in controls, for every body plan at once."""

from soundstage.family import Family

ACTIONS = Family("soundstage.actions", "action")
