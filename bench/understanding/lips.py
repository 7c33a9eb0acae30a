# SPDX-License-Identifier: Apache-2.0
"""Teaches which shapes a mouth has by what the recogniser's encoder hears, from the house's own voices.

    python bench/understanding/lips.py FOLDER

Says fifty lines in all voices in turn (kept in FOLDER), tells what share of the poses of lines held back is read
right, and writes understand/lips.npz.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import numpy as np

from soundstage.speech.base import Spoken
from soundstage.speech.casting import VOICES
from soundstage.speech.kokoro import Kokoro
from soundstage.speech.recogniser import Recogniser
from soundstage.speech.visemes import visemes
from soundstage.understand.lips import SHAPES, around, likely

LINES = (
    "The train to the north leaves at nine o'clock sharp.",
    "Would you like another cup of hot tea before we go?",
    "I never saw such a beautiful garden in my whole life.",
    "Open the window, please, it is far too warm in here.",
    "My brother bought seven yellow apples from the market.",
    "Who put the old map behind the piano yesterday?",
    "Nobody remembers what happened on that island.",
    "Wait for me, I have to find my other shoe first.",
    "The moon looks bigger above the river tonight.",
    "Maybe we should ask the captain about the boat.",
    "Please bring me five blue boxes before the bus arrives.",
    "We saw the whole village from up on the hill.",
    "How much does that small umbrella cost?",
    "The girl and her mother made a beautiful pumpkin pie.",
    "Thank you, that was more than enough for both of us.",
    "Why is the water in the pool so cold this morning?",
    "Put your books on the table and follow me.",
    "Every evening the old farmer walks along the river.",
    "I think we should move the sofa over there.",
    "Show me how you opened the wooden box.",
    "Choose a chair and sit down by the fire.",
    "Father never forgave them for leaving so early.",
    "Five thousand people live under that mountain.",
    "Jump over the puddle or your shoes get wet.",
    "A very big brown bear came out of the forest.",
    "She sells sea shells and shiny stones.",
    "Do you hear the church bells ringing far away?",
    "Boys, be careful with my favourite vase!",
    "That thing is worth more than you think.",
    "Good morning, how did you sleep?",
    "Look out, the bridge is moving!",
    "We have waited for this moment for a long time.",
    "It must be somewhere near the back door.",
    "Give me the hammer and two of the nails.",
    "Nothing in this house works any more.",
    "You are right, I was wrong about him.",
    "What a lovely evening to be out on the lake.",
    "Perhaps he will arrive before the film begins.",
    "Could I borrow your pencil for a moment?",
    "Our team won the match by four to one.",
    "The clouds over the valley turned purple.",
    "Mother always put pepper in the soup.",
    "Run as fast as you can and do not look back.",
    "I am afraid we have missed the last ferry.",
    "Where on earth did you put my umbrella?",
    "The baker opens his shop at half past five.",
    "Let me show you something wonderful.",
    "Few visitors ever come up to this room.",
    "He whispered a word into the ear of the queen.",
    "Stop, there is somebody behind that wall.",
)
RATE, POSES, PHASES = 48000, 12, 4  # poses a second, at so many different beginnings
EDGE = 0.5  # seconds of quiet before and after a line
PARTS, RIDGE = 256, 1000.0  # principal parts that are kept, and how much large weights cost
STEPS, STEEP = 3000, 0.5  # of the descent that makes chances of what is told
FOLDS = 5


def said(folder: Path) -> list[Spoken]:
    """Every line, each in another voice."""
    kept = folder / "said.pkl"
    if not kept.exists():
        voice = Kokoro()
        rows = [voice.speak(line, VOICES[7 * k % len(VOICES)].spec, "") for k, line in enumerate(LINES)]
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(rows))
    rows = pickle.loads(kept.read_bytes())
    return [r for r in rows if isinstance(r, Spoken)]


def examples(lines: list[Spoken]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What is heard at each pose, which shape its mouth has (one of nine is 1), and the number of its line."""
    ears, x, y, of = Recogniser(), [], [], []
    for number, line in enumerate(lines):
        heard = around(ears.impressions(np.pad(line.samples, round(EDGE * RATE))))
        for phase in range(PHASES):
            times = np.arange(phase / POSES / PHASES - 0.3, line.seconds + 0.3, 1 / POSES)
            at = np.round((times + EDGE) * ears.impressions_rate - 0.5).astype(int)
            x.append(heard[np.clip(at, 0, len(heard) - 1)])
            y.append(np.array([[name == shape for shape in SHAPES] for name in visemes(line, 0.0, times)], float))
            of += [number] * len(times)
    return np.concatenate(x), np.concatenate(y), np.array(of)


def taught(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and weights by ridge regression on the principal parts."""
    mean, spread = x.mean(0), x.std(0) + 1e-3
    z = (x - mean) / spread
    parts = np.linalg.svd(z[::3], full_matrices=False)[2][:PARTS].T
    f = z @ parts
    weights = np.linalg.solve(f.T @ f + RIDGE * np.eye(PARTS), f.T @ (y - y.mean(0)))
    return mean, parts @ weights / spread[:, None]


def weighed(told: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(9, 9) and (9,) that make log odds of what the ridge tells: softmax regression by plain descent."""
    weights, bias = np.eye(len(SHAPES)) * 4, np.log(y.mean(0) + 1e-3)
    for _ in range(STEPS):
        off = (likely(told @ weights + bias) - y) / len(y)
        weights, bias = weights - STEEP * told.T @ off, bias - STEEP * off.sum(0)
    return weights, bias


def main() -> None:
    """Teach, check, write. Chances come from what lines held back are told, so that they are not too sure."""
    x, y, of = examples(said(Path(sys.argv[1])))
    told = np.zeros_like(y)
    for fold in range(FOLDS):
        held = of % FOLDS == fold
        mean, weights = taught(x[~held], y[~held])
        told[held] = (x[held] - mean) @ weights
    sure, bias = weighed(told, y)
    chances = likely(told @ sure + bias)
    right, surprise = chances.argmax(1) == y.argmax(1), -np.log((chances * y).sum(1)).mean()
    print(f"{len(x)} poses of {of.max() + 1} lines, held back in turn: {right.mean():.0%} right, {surprise:.2f} nats")
    mean, weights = taught(x, y)
    place = Path(__file__).parents[2] / "soundstage" / "understand" / "lips.npz"
    np.savez_compressed(place, mean=mean.astype(np.float16), weights=(weights @ sure).astype(np.float16),
                        bias=bias.astype(np.float32))


if __name__ == "__main__":
    main()
