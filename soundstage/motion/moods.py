# SPDX-License-Identifier: Apache-2.0
"""Moods: which face and bearing the words for a feeling mean, as controls that any body solves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from soundstage.motion.controls import Controls


@dataclass(frozen=True)
class Mood:
    """How somebody who feels so holds itself."""

    expression: str  # of motion.controls.EXPRESSIONS, or "" for a face at rest
    words: str
    energy: float = 1.0  # times the usual liveliness
    nod: float = 0.0  # radians that the head hangs
    lean: float = 0.0  # radians that the body leans forward


MOODS = {
    "happy": Mood("happy", "happy happily glad gladly cheerful cheerfully joyful joyfully joyous delighted delightedly "
                  "merry merrily pleased excited excitedly thrilled overjoyed ecstatic elated proud proudly "
                  "delightfully gleeful gleefully amused enthusiastic enthusiastically hopeful hopefully playful "
                  "playfully blissful blissfully content contented contentedly relieved grateful gratefully", 1.15),
    "sad": Mood("sad", "sad sadly unhappy unhappily sorrowful sorrowfully gloomy gloomily miserable miserably "
                "melancholy melancholic heartbroken downcast upset tearful tearfully depressed dejected dejectedly "
                "disappointed mournful mournfully lonely forlorn forlornly wistful wistfully glum glumly homesick "
                "hurt guilty", 0.6, 0.16, 0.06),
    "angry": Mood("angry", "angry angrily furious furiously mad annoyed irritated enraged livid outraged grumpy "
                  "grumpily cross crossly stern sternly jealous jealously frustrated indignant indignantly "
                  "grim grimly resentful impatient impatiently fierce fiercely", 1.15, 0.06, 0.04),
    "afraid": Mood("afraid", "afraid scared frightened fearful fearfully terrified nervous nervously anxious anxiously "
                   "worried worriedly panicked panicky alarmed shy shyly timid timidly uneasy uneasily embarrassed "
                   "concerned desperate desperately horrified", 1.1, 0.05, -0.03),
    "surprised": Mood("surprised", "surprised astonished amazed shocked startled stunned astounded bewildered puzzled "
                      "confused curious curiously awestruck speechless", 1.0, -0.04),
    "sleepy": Mood("sleepy", "sleepy sleepily tired tiredly drowsy drowsily weary wearily exhausted bored sick ill "
                   "lazy lazily", 0.6, 0.12, 0.04),
    "calm": Mood("", "calm calmly relaxed composed serene serenely peaceful peacefully"),
}
_BY_WORD = {word: name for name, mood in MOODS.items() for word in (*mood.words.split(), mood.expression) if word}


def mood_of(words: Iterable[str]) -> str:
    """The mood that the words name, the last one where they name several, or "".

    >>> mood_of(("slowly", "sadly")), mood_of(("red",))
    ('sad', '')
    """
    named = [_BY_WORD[w] for w in words if w in _BY_WORD]
    return named[-1] if named else ""


def show_mood(controls: Controls, mood: str, start: float, end: float, after: float = 1.0) -> None:
    """Let a mood be seen from start (seconds); after its end as much of it as `after` says (0 to 1) stays."""
    told = MOODS[mood]
    weight = controls.rise(start, start + 0.6) * (1 - (1 - after) * controls.rise(end, end + 0.6))
    for name, value in controls.expression.items():
        controls.expression[name] = value * (1 - weight)
    if told.expression:
        shown = controls.expression[told.expression]
        controls.expression[told.expression] = shown + 0.9 * weight
    controls.nod = controls.nod + told.nod * weight
    controls.lean = controls.lean + told.lean * weight * (1 - controls.sit)
    controls.energy = controls.energy * (1 + (told.energy - 1) * weight)
