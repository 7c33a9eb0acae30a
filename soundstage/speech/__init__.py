# SPDX-License-Identifier: Apache-2.0
"""Voices: a line becomes samples and phoneme times, before direction, which needs the timing."""

from __future__ import annotations

import importlib

from soundstage.errors import FilmError, nearest
from soundstage.speech.base import VoiceEngine

ENGINES = {"kokoro": "soundstage.speech.kokoro:Kokoro", "fake": "soundstage.speech.fake:Fake"}


def voice_engine(name: str) -> VoiceEngine:
    """The engine of this name, imported now (its model is loaded at the first line it speaks)."""
    check_voice(name)
    module, _, public = ENGINES[name].partition(":")
    engine: VoiceEngine = getattr(importlib.import_module(module), public)()
    return engine


def check_voice(name: str) -> None:
    """FilmError when there is no voice engine of this name."""
    if name not in ENGINES:
        raise FilmError(f"there is no voice engine '{name}'", remedy=nearest(name, ENGINES))
