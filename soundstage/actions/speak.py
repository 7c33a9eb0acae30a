# SPDX-License-Identifier: Apache-2.0
"""Speaks a line: lips, head and hands go with the words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._lips import write_lips
from soundstage.actions._shared import ahead, express, look_at
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.moods import mood_of
from soundstage.motion.performance import SceneQuery
from soundstage.rng import rng


class Speak(Action):
    """Speaks a line: lips, head and hands go with the words."""

    words = (
        "say",
        "tell",
        "ask",
        "reply",
        "answer",
        "whisper",
        "shout",
        "yell",
        "talk",
        "exclaim",
        "mutter",
        "murmur",
        "announce",
        "explain",
        "call",
        "respond",
        "add",
        "narrate",
        "scream",
        "cry out",
        "read aloud",
    )
    targets = "subject"
    description = "{who} says {line}"
    example = "The man says: 'Hello.'"

    def seconds(self, doing: Doing) -> float:
        return (doing.voice.seconds if doing.voice is not None else 1.5) + 0.35

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        voice = doing.voice
        if voice is not None:
            write_lips(doing, controls, voice)
        ramp = controls.ramp(doing.start, doing.end, 0.2)
        t = controls.times - doing.start
        # the head keeps time with the speech: small, uneven, never a metronome
        phase = rng(doing.seed, doing.subject, "speak").uniform(0, 6.28, 3)
        controls.nod = controls.nod + ramp * (0.035 * np.sin(5.1 * t + phase[0]) + 0.03 * np.sin(2.3 * t + phase[1]))
        controls.shake = controls.shake + ramp * 0.04 * np.sin(1.7 * t + phase[2])
        if "shout" in doing.manner and not mood_of(doing.manner):
            express(doing, controls, "angry", 0.8, stays=True)
        if "whisper" in doing.manner:
            controls.lean = controls.lean + 0.07 * ramp
        if doing.plan == "biped" and not doing.facts.get("busy"):
            _gesture(doing, controls, phase)
        look_at(doing, controls, 0.9)
        return Result()


def _gesture(doing: Doing, controls: Controls, phase: npt.NDArray[np.float64]) -> None:
    """One hand comes up a little and marks the line's middle: people who talk are not posts."""
    d = doing.dims
    middle = doing.start + 0.45 * (doing.end - doing.start)
    ramp = 0.8 * controls.ramp(max(doing.start, middle - 0.9), min(doing.end, middle + 0.9), 0.4)
    side = "right" if phase[0] > 3.1 else "left"
    sign = -1.0 if side == "right" else 1.0
    at = ahead(doing, controls, d.arm * 0.5, sign * d.width * 0.55, d.height - d.head * 1.55 - 0.25 * d.arm)
    at[:, 2] += 0.04 * np.sin(6 * controls.times + phase[1]) - controls.sit * (d.leg * 0.5)
    free = controls.reach_weight[side] < 0.05
    controls.reach[side] = np.where((ramp > 0)[:, None] & free[:, None], at, controls.reach[side])
    controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp * free)
    for pose in np.flatnonzero((ramp > 0.2) & free):
        controls.hand[side][pose] = "open"
