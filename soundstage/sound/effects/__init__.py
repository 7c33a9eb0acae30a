# SPDX-License-Identifier: Apache-2.0
"""Sound effects: each synthesises one kind of event, in variants that do not repeat."""

from soundstage.family import Family

EFFECTS = Family("soundstage.sound.effects", "sound effect")
