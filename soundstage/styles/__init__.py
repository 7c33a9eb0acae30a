# SPDX-License-Identifier: Apache-2.0
"""Styles: materials + light + finish that give a film one look."""

from soundstage.family import Family

STYLES = Family("soundstage.styles", "style")
