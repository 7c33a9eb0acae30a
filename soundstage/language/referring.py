# SPDX-License-Identifier: Apache-2.0
"""References bound while reading: to the thing they show, to the shot or to the film."""

from __future__ import annotations

from dataclasses import replace

from soundstage.language.framing import Framing
from soundstage.language.references import Mark, attached, kind_of, reference, standing
from soundstage.language.token import Token
from soundstage.model.production import Reference

SHOTWISE = frozenset(("camera", "motion", "first_frame", "last_frame", "place"))


class Referring(Framing):
    """Knows which words were references; nouns that they belong to are found once all is read."""

    def _referred(self, row: list[Token]) -> list[Token]:
        """The sentence without references that only point ("the fox (@image1)"); the others are names in it."""
        if not any(t.start in self.marks for t in row):
            return row
        kept, gone = list(row), set()
        for i, t in enumerate(row):
            mark = self.marks.get(t.start)
            if mark is None:
                continue
            at = attached(row, i)
            before = row[i - 1] if i else None
            inside = at is None and before is not None and before.low in ("in", "inside", "at", "into")
            if inside and before is not None and not mark.role and kind_of(mark.id) == "image":
                mark = replace(mark, role="place", said=(before.start, mark.end))
            if mark.role:
                self._film_wide(mark)
                gone |= {k for k, x in enumerate(row) if mark.said[0] <= x.start < mark.said[1]}
            elif at is not None:
                self.pointed[mark.start] = row[at[0]].start
                gone |= {i, *(k for k in range(at[1], i))}
                if i + 1 < len(row) and row[i + 1].text in ")]" and row[i - 1].text in "([":
                    gone.add(i + 1)
            else:
                words = (mark.id, mark.id.rstrip("0123456789_"))
                noun = next((w for w in words if w in self.vocabulary.species or w in self.vocabulary.props), "")
                kept[i] = standing(t, mark, bool(noun))
                self.pointed[mark.start] = mark.start
        return [t for i, t in enumerate(kept) if i not in gone]

    def _film_wide(self, mark: Mark) -> None:
        """One with a role of its own: for the shot at hand, or the whole film."""
        of = f"{self.scene.id}.{self.shot.id}" if mark.role in SHOTWISE else ""
        self.found_references.append(reference(mark, of))
        note = f"kept as the {mark.role.replace('_', ' ')} of the {'shot' if of else 'film'}"
        self.ledger.add("form", mark.said, of, "approximated", note)

    def _references(self) -> tuple[Reference, ...]:
        """All references; those that show somebody or something are written onto it too."""
        for start, noun in self.pointed.items():
            mark = self.marks[start]
            ids = tuple(m for i in self.cast.known.get(noun, ()) for m in self.cast.members.get(i, (i,)))
            being = self.cast.beings.get(ids[0]) if ids else None
            state, note = "read", f"shows {ids[0]}" if ids else ""
            if being is None:
                state, note = "approximated", "kept for the whole film: nobody in the words goes with it"
            else:
                being.references.append(f"@{mark.id}:identity")
            self.found_references.append(reference(mark, ids[0] if ids else ""))
            self.ledger.add("reference", (mark.start, mark.end), ids[0] if ids else "", state, note)  # type: ignore[arg-type]
        return tuple(dict.fromkeys(self.found_references))
