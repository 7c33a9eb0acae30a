# SPDX-License-Identifier: Apache-2.0
"""What was said: the Production, its parts, and its file."""

from soundstage.model.production import (
    Ambience,
    Beat,
    CameraWish,
    Choice,
    Claim,
    Cue,
    Line,
    MusicWish,
    Placement,
    Production,
    Scene,
    Shot,
    Subject,
    VoiceWish,
    Way,
)

__all__ = [
    "Ambience",
    "Beat",
    "CameraWish",
    "Choice",
    "Claim",
    "Cue",
    "Line",
    "MusicWish",
    "Placement",
    "Production",
    "Scene",
    "Shot",
    "Subject",
    "VoiceWish",
    "Way",
]
