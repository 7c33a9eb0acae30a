# SPDX-License-Identifier: Apache-2.0
"""Everyone and everything a film has told of so far: who was spoken of last, who a name is."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language.being import Being, prefix
from soundstage.language.claims import Ledger
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import new_id


class Known:
    """Everyone and everything so far, who was spoken of last, and groups that had to be split."""

    def __init__(self, vocabulary: Vocabulary, ledger: Ledger) -> None:
        self.vocabulary, self.ledger = vocabulary, ledger
        self.beings: dict[str, Being] = {}
        self.members: dict[str, tuple[str, ...]] = {}
        self.taken: set[str] = set()
        self.clock = 0
        self.known: dict[int, tuple[str, ...]] = {}  # where a noun stands -> who it was read as
        self.labelled: set[str] = set()  # names met first as the label of a line, of nobody seen before
        self.doing: tuple[str, ...] = ()  # who the clause at hand is about: its object pronouns mean others
        self.did: tuple[str, ...] = ()  # who the clause before was about
        self.pair: tuple[str, ...] = ()  # those who last did something together
        self.topics: set[str] = set()  # what the film was said to be about, before it is seen
        self.framed: dict[str, str] = {}  # somebody of whom only a part was named -> that part
        self.others: dict[int, tuple[str, ...]] = {}  # where "others" stands -> who that was
        self.companies: list[tuple[str, tuple[str, ...]]] = []  # a group's noun and its members, told by name
        self.humanly = False  # the deed at hand is one of people: "one of them sighs"
        self.parted: dict[int, str] = {}  # where a thing's noun stands -> the part that was meant: a car's wheel
        self.befalls = False  # … is one that things undergo: "it shatters"
        self.cut_at = 0  # who was spoken of last before the film cut away: a hand seen then is somebody else's
        self.implied: set[str] = set()  # who must be there for what is done to things, and was not told of
        self.awaited: dict[str, str] = {}  # whom the camera is on before they are told of -> "his", "a": how named
        self.arriving, self.first_person, self.viewer = False, False, ""  # the clause brings its doer in; whose eyes
        self.standing: dict[int, tuple[str, ...]] = {}  # where a noun stands whose bearer is known beforehand -> who
        self.captioned = False  # in a numbered shot: "a lighthouse" again is the same lighthouse

    def _spoken_of(self, ids: Sequence[str], role: int) -> tuple[str, ...]:
        for i in ids:
            self.clock += 1
            own = i in self.doing and self.beings[i].role == 2  # its own face, itself: still who does it
            self.beings[i].last, self.beings[i].role = self.clock, 2 if own else max(role, 0)
        return tuple(ids)

    def recent(self) -> list[Being]:
        """Those still in play, latest first."""
        return sorted((b for b in self.beings.values() if b.last), key=lambda b: -b.last)

    def named(self, name: str) -> str:
        """The id of the one with this proper name, or whose noun this is ("Man" in a label), or ""."""
        low = name.lower().strip()
        for b in self.recent():
            if b.name and (b.name.lower() == low or low in b.name.lower().split()):
                return b.id
        return next((b.id for b in self.recent() if not b.name and b.noun == low), "")

    def split(self, group: Being) -> tuple[str, ...]:
        """The group's members as subjects of their own, count 1 each."""
        ids = []
        for _ in range(group.count):
            member = Being(
                new_id(prefix(group.noun), self.taken),
                group.noun,
                group.part,
                colors=list(group.colors),
                size=group.size,
                age=group.age,
                build=group.build,
                skin=group.skin,
                hair=list(group.hair),
                clothes=list(group.clothes),
                words=list(group.words),
                gender=group.gender,
                last=group.last,
                role=group.role,
            )
            ids.append(member.id)
            self.beings[member.id] = member
        del self.beings[group.id]
        self.members[group.id] = tuple(ids)
        return tuple(ids)
