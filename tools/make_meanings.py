# SPDX-License-Identifier: Apache-2.0
"""all-MiniLM-L6-v2 -> a small table of word meanings (words x 64 int8), kept as data.

Usage: python tools/make_meanings.py MODEL_FOLDER [MOST]   (the folder holds model.safetensors and tokenizer.json)

The phrases that the house knows, and the MOST (2500) nouns and verbs met most often, are sent through the model alone;
the mean of its token states is centred, turned onto the 64 strongest axes and brought to unit length. The table
(NumPy archive) has `words` (UTF-8, one a line) and `vectors` (int8, 127 = 1). Needs numpy and tokenizers.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

OUT = Path(__file__).parent.parent / "soundstage" / "data" / "meanings.npz"
AXES, HEADS, LAYERS, BATCH = 64, 12, 6, 256
Array = Any


def weights(path: Path) -> dict[str, Array]:
    """The tensors of a safetensors file (float32)."""
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    found = {}
    for name, info in json.loads(raw[8 : 8 + size]).items():
        if name != "__metadata__" and info["dtype"] == "F32":
            a, b = (8 + size + o for o in info["data_offsets"])
            found[name] = np.frombuffer(raw[a:b], np.float32).reshape(info["shape"])
    return found


def norm(x: Array, w: dict[str, Array], name: str) -> Array:
    """Layer normalisation."""
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * w[f"{name}.weight"] + w[f"{name}.bias"]


def dense(x: Array, w: dict[str, Array], name: str) -> Array:
    """x W' + b."""
    return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]


def states(ids: Array, w: dict[str, Array]) -> Array:
    """Last states (n, tokens, 384) of token ids (n, tokens), all of one length."""
    from scipy.special import erf

    n, length = ids.shape
    e = "embeddings"
    x = w[f"{e}.word_embeddings.weight"][ids] + w[f"{e}.position_embeddings.weight"][:length]
    x = norm(x + w[f"{e}.token_type_embeddings.weight"][0], w, f"{e}.LayerNorm")
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        q, k, v = (
            dense(x, w, f"{at}.attention.self.{part}").reshape(n, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(q.shape[-1])
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = ((scores / scores.sum(-1, keepdims=True)) @ v).transpose(0, 2, 1, 3).reshape(n, length, -1)
        x = norm(x + dense(mixed, w, f"{at}.attention.output.dense"), w, f"{at}.attention.output.LayerNorm")
        h = dense(x, w, f"{at}.intermediate.dense")
        h = h * 0.5 * (1 + erf(h / np.sqrt(2)))
        x = norm(x + dense(h, w, f"{at}.output.dense"), w, f"{at}.output.LayerNorm")
    return x


def vocabulary(most: int) -> list[str]:
    """The phrases of places, actions and sounds, the words of mood, and the words met most often in tagged text."""
    from soundstage.language import lexicon
    from soundstage.language.taxonomy import taxonomy
    from soundstage.language.vocabulary import Vocabulary

    house = Vocabulary.installed()
    own = {*house.places, *house.actions, *house.effects, *lexicon.MOODS}
    usual = sorted(taxonomy().counts.items(), key=lambda row: -row[1])[:most]
    return sorted(w for w in own | {w.replace("_", " ") for (w, _), _ in usual} if w.isascii())


def main() -> None:
    """Write the table."""
    from tokenizers import Tokenizer

    folder = Path(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 2500
    words, w = vocabulary(most), weights(folder / "model.safetensors")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    by_length: dict[int, list[tuple[int, list[int]]]] = defaultdict(list)
    for i, found in enumerate(tokenizer.encode_batch(words)):
        by_length[len(found.ids)].append((i, found.ids))
    full = np.zeros((len(words), 384), np.float32)
    for rows in by_length.values():
        for k in range(0, len(rows), BATCH):
            part = rows[k : k + BATCH]
            full[[i for i, _ in part]] = states(np.array([ids for _, ids in part]), w).mean(1)
    full /= np.linalg.norm(full, axis=1, keepdims=True)
    full -= full.mean(0)
    _, turns = np.linalg.eigh(full.T @ full)
    small = full @ turns[:, ::-1][:, :AXES]
    small /= np.linalg.norm(small, axis=1, keepdims=True)
    scale = 127 / np.abs(small).max()
    text = np.frombuffer("\n".join(words).encode(), np.uint8)
    np.savez_compressed(OUT, words=text, vectors=np.rint(small * scale).astype(np.int8))
    print(len(words), "words,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
