# SPDX-License-Identifier: Apache-2.0
"""Whom "they" and "them" mean: those who did something together, a group, or the things told together last."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language.being import Being
from soundstage.language.mentions import Mentions
from soundstage.language.pronouns import PLURAL_PRONOUNS


class Plurals(Mentions):
    """Plural pronouns among those met so far."""

    lot: tuple[str, ...] = ()  # things that the last clause which told of several told of together

    def _by_pronoun(self, low: str, plural: bool, but: tuple[str, ...] = ()) -> tuple[str, ...]:
        if low not in PLURAL_PRONOUNS:
            return super()._by_pronoun(low, plural, but)
        latest = [b for b in self.recent() if b.id not in but]
        handled = self._many_things(latest) if low not in ("everyone", "everybody") else ()
        if handled and (self._handle(but) or self.befalls or not any(b.alive for b in latest)):
            return handled
        if len(self.pair) > 1 and not set(self.pair) & set(but) and all(i in self.beings for i in self.pair):
            single = [b for b in latest if b.alive and b.id not in self.pair and b.count > 1]
            if not single:
                return self.pair  # "The bride and the groom stand. The priest nods. They kiss."
        group = next((b for b in latest if b.count > 1 and b.alive), None)
        subjects = [b for b in latest if b.alive]
        if group is not None and (not subjects or group.last >= subjects[0].last - 2):
            return (group.id,)
        crew = next((m for m in reversed(self.members.values()) if len(m) > 1 and all(
            i in self.beings and self.beings[i].alive for i in m)), ())
        if group is None and any(b.id in crew for b in subjects[:2]) and not set(crew) & set(but):
            return crew  # "two burglars tiptoe. One knocks over a vase. They freeze."
        lone = len([b for b in subjects if b.role == 2]) == 1
        if len(subjects) == 1 or (subjects and subjects[0].role == 2 and lone):
            return (subjects[0].id,)  # singular they
        return tuple(b.id for b in reversed(subjects[:2])) or tuple(b.id for b in latest[:1])

    def _handle(self, doers: Sequence[str]) -> bool:
        """Whether whoever does it lives, and nobody else was spoken of since the things were."""
        if not doers or not all(i in self.beings and self.beings[i].alive for i in doers):
            return False
        others = [b for b in self.recent() if b.id not in doers]
        return bool(others) and not others[0].alive

    def _many_things(self, latest: Sequence[Being]) -> tuple[str, ...]:
        """The several things told together last, or the last group of things, whichever was spoken of later."""
        things = tuple(i for i in self.lot if i in self.beings)
        group = next((b for b in latest if b.count > 1 and not b.alive), None)
        told = max((self.beings[i].last for i in things), default=0) if len(things) > 1 else 0
        if group is not None and group.last > told:
            return (group.id,)
        return things if told else ()
