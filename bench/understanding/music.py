# SPDX-License-Identifier: Apache-2.0
"""Teach where there is music, on the house's composers mixed with its effects, beds and voices as a film is.

    python bench/understanding/music.py draw FOLDER FIRST COUNT STEMS ...   # mixes; STEMS: folders of films' stems
    python bench/understanding/music.py teach FOLDER     # says how well on mixes held back; writes musical.npz

Instruments that somebody in the film plays are music too.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

SECONDS, RATE = 10.0, 48000
SURE_DB, DOUBTED_DB, STILL_DB = -12.0, -24.0, -62.0  # of the mix: heard, not surely heard; dBFS that is not heard
HEARD_DB = -50.0  # dBFS RMS of a stem that has something in it
MANY = 8  # effects in a mix, at most
HOURS, PIECES, POOLED = ("day",), 3, 16.0  # of beds; of a composer; seconds
LEADS = ("piano", "violin", "flute", "guitar", "harp", "organ", "trumpet", "cello", "clarinet")
KEY = 5.0  # semitones up or down that a piece is played in another key
HIDDEN, TURNS, BATCH, PACE, DECAY, FOLDS = 32, 12, 64, 1e-3, 1e-4, 4
KEPT = Path(__file__).resolve().parents[2] / "soundstage/understand/musical.npz"


def mixed(number: int, pool: dict[str, list[np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    """(N,) mono samples of a mix and (T,) 1 where music is heard, 0 not, -1 left out."""
    from soundstage.sound.track import effects_stem

    chance = np.random.default_rng(number)
    room, many = _room(chance), int(SECONDS * RATE)
    silent = np.zeros((many, 2), np.float32)
    cues = [_cue(chance, room, number, k) for k in range(chance.integers(0, MANY + 1))]
    played = [c for c in cues if c.event.effect.endswith("_playing")]
    effects = [c for c in cues if c not in played]
    noise = (effects_stem(effects, SECONDS, number) if effects else silent).mean(1)
    bed = _of(chance, pool["beds"], 0.85, (-6, 6))
    noise = noise + (_muffled(bed) if chance.random() < 0.25 else bed)
    music = _of(chance, _in_a_key(chance, pool["music"]), 0.6, (-9, 6)) + (
        effects_stem(played, SECONDS, number) if played else silent).mean(1)
    noise = noise + _of(chance, pool["speech"], 0.6, (0, 0))
    labels, whole = _labels(music, noise), music + noise
    return np.asarray(whole * 0.12 / max(1e-3, float(np.sqrt((whole**2).mean()))), np.float32).clip(-1, 1), labels


def _of(chance: np.random.Generator, rows: list[np.ndarray], often: float, levels: tuple[float, float]) -> np.ndarray:
    """A stretch of one of these, from or until a random moment a third of the time."""
    out = np.zeros(int(SECONDS * RATE), np.float32)
    if chance.random() > often or not rows:
        return out
    sound = rows[chance.integers(len(rows))]
    at = int(chance.integers(0, max(1, len(sound) - len(out))))
    part = np.asarray(sound[at:at + len(out)], np.float32) * 10 ** (chance.uniform(*levels) / 20)
    out[: len(part)] = part
    if chance.random() < 1 / 3:
        cut = int(chance.uniform(0.2, 0.8) * len(out))
        out[slice(cut, None) if chance.random() < 0.5 else slice(0, cut)] = 0
    return out


def _in_a_key(chance: np.random.Generator, rows: list[np.ndarray]) -> list[np.ndarray]:
    """One of these, played higher or lower."""
    import soxr

    sound = np.asarray(rows[chance.integers(len(rows))], np.float32)
    return [soxr.resample(sound, RATE, int(RATE * 2 ** (chance.uniform(-KEY, KEY) / 12)))]


def _muffled(sound: np.ndarray) -> np.ndarray:
    from soundstage.sound.effects._dsp import lowpass

    return np.asarray(lowpass(sound.astype(float), 700.0, 1) * 0.4, np.float32)


def pooled(folder: Path, stems: list[Path]) -> dict[str, list[np.ndarray]]:
    """Beds, music and speech to mix, made once and kept in the folder."""
    import soundfile

    from soundstage.places.base import Setting
    from soundstage.score import COMPOSERS
    from soundstage.sound.ambience import AMBIENCES
    from soundstage.sound.track import Bed, bed_samples

    def kept(name: str, make: Any) -> np.ndarray:
        path = folder / "pool" / f"{name}.npy"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            np.save(path, np.asarray(make(), np.float32).mean(1).astype(np.float16))
        return np.asarray(np.load(path, mmap_mode="r"))

    def bed(name: str, hour: str) -> np.ndarray:
        return np.asarray(bed_samples(Bed((name,), Setting("park", hour), 0, POOLED, ("pool", hour)), POOLED, 1))

    def music(name: str, k: int) -> np.ndarray:
        chance = np.random.default_rng(k)
        lead = (str(chance.choice(LEADS)),) if k else ()
        return np.asarray(COMPOSERS.new(name).perform(POOLED, lead, ("", "slow", "fast")[k % 3], chance))

    beds = [kept(f"bed_{n}_{h}", lambda n=n, h=h: bed(n, h)) for n in AMBIENCES.names for h in HOURS]
    tunes = [kept(f"music_{n}_{k}", lambda n=n, k=k: music(n, k)) for n in COMPOSERS.names for k in range(PIECES)]

    def stem(name: str) -> list[np.ndarray]:
        rows = [soundfile.read(p / f"{name}.wav", dtype="float32", always_2d=True)[0].mean(1) for p in stems]
        return [x for x in rows if len(x) and 10 * np.log10((x**2).mean() + 1e-10) > HEARD_DB]

    return {"beds": beds, "music": tunes + stem("music"), "speech": stem("dialogue")}


def _room(chance: np.random.Generator) -> Any:
    from soundstage.places.base import Room

    if chance.random() < 0.5:
        return Room(None, outdoor_echo=float(chance.uniform(0, 0.5)))
    return Room(tuple(float(v) for v in chance.uniform((3, 3, 2.4), (12, 10, 5))), float(chance.uniform(0.1, 0.7)))


def _cue(chance: np.random.Generator, room: Any, number: int, k: int) -> Any:
    """A random effect of the family somewhere before the camera."""
    from soundstage.sound.effects import EFFECTS
    from soundstage.sound.track import Hearing, SoundCue
    from soundstage.sound_event import Event

    effect = str(chance.choice(EFFECTS.names))
    unit = EFFECTS.new(effect)
    length = float(chance.uniform(1, 6)) if unit.lasts else float(chance.choice([0, 0, unit.one_s]))
    word = (str(chance.choice(unit.words)),) if unit.words and chance.random() < 0.5 else ()
    start = float(chance.uniform(0, SECONDS - 1.5))
    substances = ("wood", "stone", "snow", "grass", "metal", "glass", "sand", "carpet", "")
    event = Event(effect, start, length, "x", None, str(chance.choice(substances)), str(chance.choice(substances)),
                  float(chance.uniform(0.2, 0.9)), float(chance.uniform(0.5, 1.8)), 1.0, word)
    where = np.array([chance.uniform(-3, 3), chance.uniform(1, 9), chance.uniform(-1, 1)])
    listener = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1.0]])
    hearing = Hearing(np.array([0, SECONDS]), np.tile(where, (2, 1)), np.tile(listener, (2, 1, 1)), room)
    return SoundCue(event, (number, k), hearing if chance.random() < 0.8 else None, room)


def _labels(music: np.ndarray, noise: np.ndarray) -> np.ndarray:
    from soundstage.understand.musical import STEP

    count = int(SECONDS / STEP)

    def level(x: np.ndarray) -> np.ndarray:
        power = np.pad((x.astype(float) ** 2).reshape(count, -1).mean(1), 1, mode="edge")
        return 10 * np.log10(np.convolve(power, np.ones(3) / 3, "valid") + 1e-10)

    whole, above = level(music + noise), level(music)
    there = above > STILL_DB
    return np.where(there & (above > whole + SURE_DB), 1, np.where(there & (above > whole + DOUBTED_DB), -1, 0))


def draw(folder: Path, first: int, many: int, stems: list[Path]) -> None:
    """Mixes as facts and labels, one file each; what is there already is left."""
    from soundstage.understand.musical import facts

    pool = pooled(folder, stems)
    for number in range(first, first + many):
        path = folder / f"{number:05}.npz"
        if not path.exists():
            sound, labels = mixed(number, pool)
            np.savez(path, facts=facts(sound).astype(np.float16), labels=labels.astype(np.int8))


def taught(x: np.ndarray, y: np.ndarray, seed: int = 0) -> list[np.ndarray]:
    """Weights and biases of two layers, by Adam, with a part of the numbers left out at every step."""
    rng = np.random.default_rng(seed)
    p = [w for a, b in pairwise((x.shape[1], HIDDEN, 1))
         for w in (rng.normal(0, np.sqrt(2 / a), (a, b)).astype(np.float32), np.zeros(b, np.float32))]
    first, second = [np.zeros_like(w) for w in p], [np.zeros_like(w) for w in p]
    step = 0
    for turn in range(TURNS):
        pace = PACE * 0.5 * (1 + np.cos(np.pi * turn / TURNS))
        for pick in np.array_split(rng.permutation(len(x)), max(1, len(x) // BATCH)):
            step += 1
            for i, d in enumerate(_slopes(p, x[pick], y[pick], rng)):
                first[i] += 0.1 * (d - first[i])
                second[i] += 0.001 * (d * d - second[i])
                p[i] -= np.asarray(pace * first[i] / (1 - 0.9**step) / (
                    np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8), np.float32)
    return p


def _slopes(p: list[np.ndarray], x: np.ndarray, y: np.ndarray, rng: np.random.Generator) -> list[np.ndarray]:
    a = x * (rng.random(x.shape) > 0.1)
    hidden = np.maximum(0, a @ p[0] + p[1]) * (rng.random((len(a), HIDDEN)) > 0.4) / 0.6
    off = (1 / (1 + np.exp(-(hidden @ p[2] + p[3]))) - y[:, None]) / len(a)
    back = (off @ p[2].T) * (hidden > 0) / 0.6
    return [a.T @ back + DECAY * p[0], back.sum(0), hidden.T @ off + DECAY * p[2], off.sum(0)]


def odds(p: list[np.ndarray], x: np.ndarray) -> np.ndarray:
    """(T,) chances of music."""
    return np.asarray(1 / (1 + np.exp(-(np.maximum(0, x @ p[0] + p[1]) @ p[2] + p[3]))))[:, 0]


def teach(folder: Path) -> None:
    """Measure by folds of whole mixes, then fit on all and write what is known."""
    rows = [np.load(path) for path in sorted(folder.glob("[0-9]*.npz"))]
    x = np.concatenate([r["facts"] for r in rows]).astype(np.float32)
    y = np.concatenate([r["labels"] for r in rows]).astype(np.float32)
    mix = np.repeat(np.arange(len(rows)), [len(r["facts"]) for r in rows])[y >= 0]
    x, y = x[y >= 0], y[y >= 0]
    mean, spread = x.mean(0), x.std(0) + 0.05
    x = (x - mean) / spread
    held = np.zeros(len(y))
    for fold in range(FOLDS):
        out = mix % FOLDS == fold
        held[out] = odds(taught(x[~out], y[~out]), x[out])
    for least in (0.5, 0.7, 0.8, 0.9):
        told = held > least
        right, found = (y[told] > 0).mean(), told[y > 0].mean()
        print(f"from {least}: {right:.1%} of what is told is music, {found:.1%} of music told")
    p = taught(x, y)
    np.savez_compressed(KEPT, weights=(p[0] / spread[:, None]).astype(np.float16), second=p[2].astype(np.float16),
                        bias=(p[1] - (mean / spread) @ p[0]).astype(np.float32), last=p[3])


def main() -> None:
    """Draw or teach."""
    if sys.argv[1] == "teach":
        teach(Path(sys.argv[2]))
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), [Path(p) for p in sys.argv[5:]])


if __name__ == "__main__":
    main()
