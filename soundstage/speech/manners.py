# SPDX-License-Identifier: Apache-2.0
"""Manners of speaking: how a whisper, a shout or a sleepy line differs from the plain voice."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """Changes to a plain line. Factors are relative to the voice's own."""

    words: tuple[str, ...] = ()  # other words for it
    speed: float = 1.0
    pitch: float = 1.0  # resampling: throat and pitch together, so small
    level_db: float = 0.0
    tilt_db: float = 0.0  # per octave about 1 kHz: a raised voice is brighter, a tired one duller
    breath: float = 0.0  # share of the voice replaced by breath: 1 = whisper
    drive: float = 0.0  # strain: 0-1
    pause: float = 1.0  # length of pauses
    melody: bool = False  # sung: every syllable on a note
    stop: str = ""  # how a full stop is read: "!" lifts the line, "…" lets it sink


MANNERS: dict[str, Manner] = {
    "": Manner(words=("say", "says", "said", "neutral", "plain", "normal")),
    "whisper": Manner(("whispers", "whispering", "whispered", "softly", "quietly", "hushed", "under its breath",
                       "murmur", "murmurs", "murmurs softly", "breathes"),
                      speed=0.92, level_db=-5, breath=1.0, pause=1.15),
    "shout": Manner(("shouts", "shouting", "shouted", "yell", "yells", "cry", "cries", "scream", "screams", "call",
                     "calls", "calls out", "roars", "bellows", "loudly", "loud"),
                    speed=0.96, pitch=1.07, level_db=4, tilt_db=2.0, drive=0.6, pause=0.8, stop="!"),
    "cheerful": Manner(("cheerfully", "happily", "happy", "joyful", "brightly", "laughing", "laughs", "excited",
                        "excitedly", "exclaims", "giggles", "chirps", "merrily"),
                       speed=1.06, pitch=1.04, level_db=1, tilt_db=0.5, pause=0.85, stop="!"),
    "sleepy": Manner(("sleepily", "drowsy", "drowsily", "tired", "tiredly", "yawns", "yawning", "mumbles", "dreamily"),
                     speed=0.78, pitch=0.97, level_db=-2, tilt_db=-1.0, breath=0.25, pause=1.6, stop="…"),
    "sad": Manner(("sadly", "sorrowful", "mournfully", "sobs", "weeps", "sighs", "gloomily", "broken"),
                  speed=0.83, pitch=0.97, level_db=-2, tilt_db=-0.8, breath=0.12, pause=1.4, stop="…"),
    "angry": Manner(("angrily", "furious", "furiously", "growls", "snarls", "snaps", "barks", "sternly"),
                    speed=1.05, pitch=0.97, level_db=2.5, tilt_db=1.3, drive=0.5, pause=0.75, stop="!"),
    "afraid": Manner(("fearful", "fearfully", "scared", "nervous", "nervously", "trembling", "frightened", "stammers",
                      "anxiously", "worried", "gasps"),
                     speed=1.04, pitch=1.05, level_db=-1, breath=0.2, pause=1.25),
    "calm": Manner(("calmly", "gently", "gentle", "kindly", "warmly", "soothing", "tenderly", "slowly", "serious",
                    "thoughtfully"), speed=0.9, level_db=-1, tilt_db=-0.4, pause=1.3),
    "old": Manner(("elderly", "croaks", "raspy", "hoarsely", "wheezes"),
                  speed=0.84, pitch=0.96, tilt_db=-0.3, breath=0.22, pause=1.3),
    "sing": Manner(("sings", "singing", "hums", "chants"), speed=0.95, pause=1.0, melody=True),
}


def manner_named(word: str) -> str | None:
    """The manner a word asks for: its own name, one of its words, or None when no manner is meant.

    >>> manner_named("sleepily"), manner_named("purple")
    ('sleepy', None)
    """
    word = word.strip().lower()
    if word in MANNERS:
        return word
    return next((name for name, manner in MANNERS.items() if word in manner.words), None)
