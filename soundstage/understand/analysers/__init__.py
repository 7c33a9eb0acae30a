# SPDX-License-Identifier: Apache-2.0
"""The analysers: one file for each kind of finding."""

from __future__ import annotations

from soundstage.family import Family

ANALYSERS = Family("soundstage.understand.analysers", "analyser")
