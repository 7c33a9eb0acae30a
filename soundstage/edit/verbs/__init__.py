# SPDX-License-Identifier: Apache-2.0
"""Edit verbs: one file each, with the phrases that ask for it, its parameters and an example that runs."""

from soundstage.family import Family

VERBS = Family("soundstage.edit.verbs", "edit verb")
