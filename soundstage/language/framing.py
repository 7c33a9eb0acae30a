# SPDX-License-Identifier: Apache-2.0
"""Camera wishes bound to their shot and subject, and the places of scenes that no word placed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.colour import tone_of
from soundstage.language import lexicon
from soundstage.language.aloft import SKY, up_in_the_sky
from soundstage.language.apposition import gathered
from soundstage.language.at_sea import OPEN_SEA, out_at_sea, under_sail
from soundstage.language.awaiting import comes_in, loose
from soundstage.language.being import Being
from soundstage.language.blocking import THING_PARTS
from soundstage.language.camera import PASSING
from soundstage.language.camera_finding import Finding
from soundstage.language.cards import Cards
from soundstage.language.casting import FIGURES, lives
from soundstage.language.clauses import Clause
from soundstage.language.coming_up import coming_up
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.ideas import LOOKS
from soundstage.language.phrases import Phrase, items
from soundstage.language.poured import from_the_bottle
from soundstage.language.scanner import Scanner
from soundstage.language.setting import fallback, place_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import moves
from soundstage.language.whereabouts import implied_site, lives_in_water, whereabouts
from soundstage.language.wordlist import word_set
from soundstage.model.camera import DEPTHS, PACES
from soundstage.model.production import MoveWish
from soundstage.props._effigy import is_toy

NEAR = ("close", "extreme_close")
SOMEBODY = {"him": "he", "her": "she", "them": "they", "he": "he", "she": "she", "they": "they"}

BUILDINGS = word_set("house church castle tower lighthouse windmill")
OPEN_AIR = BUILDINGS | word_set("bridge fence tree pine palm hill tent igloo well "
                    "pyramid cactus campfire")
HANDS_ONLY = frozenset(("push", "put_down", "pick_up", "pull"))

class Framing(Cards):
    """What the camera is asked and on whom; where scenes play that nobody placed."""

    def _camera(self, found: Finding, clauses: list[Clause], row: Sequence[Token]) -> None:
        if not found.wish and not found.claims:
            return
        wish = dict(found.wish)
        subject = found.subject or self._framed(found, clauses, row)
        if wish.get("angle") == "pov":
            subject = self._eyes(subject, found.whose)
        if subject:
            wish["subject"] = subject
        if ">" in wish.get("focus", ""):
            wish["focus"] = self._pulled(wish["focus"])
        if wish.get("size") and not self.shot.given and self.shot.camera.get("size") not in (None, wish["size"]):
            self._open_shot()
        self._moves(found, wish, clauses, row)
        later = bool(wish.get("move") and self.shot.camera.get("move"))  # "Then it tilts up": up is not the first's
        for key, value in wish.items():
            if key == "angle" and value in ("over_shoulder", "pov"):
                seen = wish.get("subject", self.shot.camera.get("subject", ""))
                self.shot.camera |= {"angle": value} | ({"subject": seen} if seen else {})
            elif not (later and key in ("direction", "speed")):
                self.shot.camera.setdefault(key, value)
        if wish.get("size"):
            self.shot.given = True
        self._camera_claims(found, wish, row)

    def _moves(self, found: Finding, wish: dict[str, Any], clauses: list[Clause], row: Sequence[Token]) -> None:
        """Moves after the shot's first, each with its own direction and subject, and the beat that it begins with."""
        camera, beats = self.shot.camera, self.shot.beats
        further: list[MoveWish] = []
        if wish.get("move") and camera.get("move"):
            again = (camera["move"], camera.get("direction", ""))
            if (wish["move"], wish.get("direction", "") or again[1]) != again:
                at = str(beats[-1]["id"]) if len(beats) > self.shot.moved_at else ""
                further.append(MoveWish(move=wish["move"], direction=wish.get("direction", ""),
                                        speed=wish.get("speed", ""), subject=wish.get("subject", ""), at=at))
        for f in found.further:
            subject = ""
            if f.subject_at >= 0:
                subject = found.subject if f.subject_at == found.subject_at and found.subject else self._framed(
                    replace(found, subject_at=f.subject_at), clauses, row)
            further.append(MoveWish(move=f.move, direction=f.direction, speed=f.speed, subject=subject,
                                    together=f.together))
        if further:
            camera["moves"] = tuple(dict.fromkeys((*camera.get("moves", ()), *further)))
        if wish.get("move"):
            self.shot.moved_at = len(beats)

    def _eyes(self, subject: str, whose: str = "") -> str:
        """Whose eyes the camera is at: who was named, else who says "I"; "" = those of nobody in the film."""
        subject = next(iter(self.cast._by_pronoun(whose, False)), "") if whose else subject
        being = self.cast.beings.get(subject.partition(".")[0])
        if being is not None and (being.alive or being.part.unit in self.vocabulary.vehicles):
            self.cast.viewer = self.cast.viewer or being.id
            return being.id
        return self.cast.viewer

    def _looks_elsewhere(self, clauses: list[Clause]) -> bool:
        """ "Close-up of his face. A woman comes in.": what someone else does is not in a close shot of him."""
        framed = self.cast.beings.get(str(self.shot.camera.get("subject", "")).partition(".")[0])
        told = next((c for c in clauses if c.verb is not None and c.subjects), None)
        if framed is None or told is None or self.shot.camera.get("size") not in NEAR or self.shot.duration:
            return False
        doer = told.subjects[0]
        self.cast.arriving = comes_in(told)
        if self.cast.expected(doer):
            return False  # "Close-up of her hands. A woman kneads dough."
        same = doer.head.lemma in (framed.noun, framed.name.lower()) and not (
            self.cast.arriving and doer.det in ("a", "an", "another"))
        other = doer.owner is None and not same
        return not doer.pronoun and other and lives(doer.head.lemma)

    def _camera_claims(self, found: Finding, wish: dict[str, Any], row: Sequence[Token]) -> None:
        """A claim for every camera word, bound to the field it was written into."""
        for key, where in found.claims:
            if key == "made":
                said = [row[i] for i in where]
                tone = tone_of(" ".join(t.text for t in said))
                if tone:
                    self.tone = tone
                    self.ledger.add("style", said, "tone")
                    continue
                note = "how the film is made; nothing in the scene"
                self.ledger.add("form", [row[i] for i in where], "", "approximated", note)
                continue
            if key == "pace" and wish["pace"] in PACES:
                self.ledger.add("camera", [row[i] for i in where], f"{self.scene.id}.{self.shot.id}.camera.pace")
                continue
            if key == "focus" and (wish[key] in DEPTHS or set(wish[key].split(">")) <= self.cast.beings.keys()):
                self.ledger.add("camera", [row[i] for i in where], f"{self.scene.id}.{self.shot.id}.camera.focus")
                continue
            if key in ("focus", "pace"):
                binding = f"{self.scene.id}.{self.shot.id}.camera.{key}"
                note = f"kept on the shot: {wish.get(key)}"
                self.ledger.add("camera", [row[i] for i in where], binding, "approximated", note)
                continue
            if key == "lost":
                binding = f"{self.scene.id}.{self.shot.id}.camera.angle"
                note = f"one angle at a time: {wish['angle'].replace('_', ' ')} is kept"
                self.ledger.add("camera", [row[i] for i in where], binding, "approximated", note)
                continue
            known = key in wish
            binding = (
                f"{self.scene.id}.{self.shot.id}.camera.{key}" if known else f"{self.scene.id}.{self.shot.id}.camera"
            )
            self.ledger.add(
                "camera",
                [row[i] for i in where],
                binding,
                "read" if known else "approximated",
                "" if known else "no such move yet",
            )

    def _pulled(self, words: str) -> str:
        """A focus pull "cup>woman" with the ids of what is sharp before and after."""
        ends = []
        for said in words.split(">"):
            nouns = re.sub(r"['’]s\b", "", said).split()  # "the old man's face"
            fits = [b.id for n in reversed(nouns) for b in self.cast.recent() if n in b.noun.split()]
            ends.append(fits[0] if fits else said)
        return ">".join(ends)

    def _framed(self, found: Finding, clauses: list[Clause], row: Sequence[Token]) -> str:
        """The id (and part) of what the camera is on."""
        if found.subject_at < 0:
            return ""
        inside = found.subject_at in found.taken  # governed inside a camera clause: read it now
        if inside:
            joins = range(found.subject_at, len(row) - 1)
            goes_on = [i for i in joins if row[i].kind == "C" and row[i + 1].kind in "VG"]
            marks = [i for i in range(found.subject_at, len(row)) if row[i].text in ",.;"]
            end = min([*goes_on, *marks], default=len(row))
            end = found.subject_end if found.subject_end > found.subject_at else end
            self._passed(found, row)
            rest = list(row[found.subject_at : end])
            first = next((c for c in Scanner(gathered(items(rest))[0], rest).read() if c.subjects), None)
            if first is not None and self._framed_place(first.subjects[0]):
                return ""
            met = set(self.cast.beings)
            ids = self._looked_at(first.subjects[0]) if first is not None else ()
            if first is None or not ids:
                return ""
            self.cast.await_these(i for i in ids if i not in met)
            for adjunct in first.adjuncts:
                if not self.stage._adorned(self.scene, first, adjunct, ids):
                    self.stage.place(self.scene, self.shot, adjunct, ids)
            return ids[0] + self._part(first.subjects[0], ids[0])
        for clause in clauses:
            for phrase in [*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]:
                if phrase.start >= found.subject_at and not phrase.pronoun:
                    ids = self.cast._found(
                        Phrase(phrase.start, phrase.end, phrase.head, "the", phrase.owner, phrase.count, phrase.before)
                    ) or self.stage.refer(self.scene, phrase)
                    return ids[0] + self._part(phrase, ids[0]) if ids else ""
        return ""

    def _passed(self, found: Finding, row: Sequence[Token]) -> None:
        """ "Through a hall, ending on a clock": where the camera goes along is where the scene plays."""
        for i in range(max(0, found.subject_at - 10), found.subject_at - 1):
            if row[i].low in PASSING and i in found.taken and not self.scene.place:
                there = list(row[i + 1 : found.subject_at - 1])
                first = next((c for c in Scanner(items(there), there).read() if c.subjects), None)
                if first is not None and not self._framed_place(first.subjects[0]):
                    self.stage.refer(self.scene, first.subjects[0])  # "up over a crowd": it is there
                return

    def _looked_at(self, phrase: Phrase) -> tuple[str, ...]:
        """Whom the camera is on; of "him" before anybody was named somebody of whom more is told later."""
        self.cast.doing = ()  # it is the camera that does it: "it" may be whoever did something last
        whole = phrase.owner if phrase.head.lemma in THING_PARTS and not self.cast._found(phrase) else None
        ids = self.stage.refer(self.scene, whole or phrase)
        known = any(b.alive for b in self.cast.beings.values())
        if ids or known or not phrase.pronoun or phrase.head.low not in SOMEBODY:
            return ids
        said = SOMEBODY[phrase.head.low]
        who = replace(phrase, head=replace(phrase.head, text=said, lemma=said))
        ids = self.stage.refer(self.scene, who, 2)
        self.cast.await_these(ids, phrase.head.low)
        return ids

    def _framed_place(self, phrase: Phrase) -> bool:
        """ "Fixed camera on a road": where the scene plays, when no words have said it yet."""
        spot = place_of(phrase, self.vocabulary)
        built = {" ".join(phrase.nouns), phrase.head.lemma} & self.vocabulary.props.keys()
        if spot is None or built or phrase.pronoun or self.scene.place not in ("", spot.unit):
            return False
        if self._sited(phrase, spot.unit):
            return True
        self.settings.set_place(self.scene, phrase, spot)
        return True

    def _sited(self, phrase: Phrase, unit: str) -> bool:
        """She sits at a cafe window, then the street outside is shown: the scene is the cafe's, told so."""
        if self.scene.place or not self.scene.used:
            return False
        nouns = [self.cast.beings[i].noun.split() for i in self.scene.cast if i in self.cast.beings]
        site = next((s for n in nouns if (s := implied_site(n, self.vocabulary))), "")
        if site in ("", unit):
            return False
        self.scene.place = site
        note = f"another place: not built in the {site.replace('_', ' ')}"
        self.ledger.add("place", [*phrase.before, phrase.head], f"{self.scene.id}.place", "approximated", note)
        return True

    def _part(self, phrase: Phrase, subject: str) -> str:
        """ ".lamp" for "the lighthouse lamp", ".face" for "the man's face"."""
        being = self.cast.beings.get(subject)
        if phrase.head.start in self.cast.parted:
            return f".{self.cast.parted[phrase.head.start]}"
        head = phrase.head.lemma
        if being is not None and loose(being):
            return f".{head}"  # "close-up of hooves. A horse gallops.": of the horse
        if being is None or head == being.noun or head in being.noun.split() or phrase.name or phrase.pronoun:
            return ""
        owned = phrase.owner is not None and phrase.owner.head.lemma in being.noun.split()  # "the car's wheel"
        if being.noun in phrase.nouns[:-1] or head in lexicon.PARTS or (owned and head in THING_PARTS):
            return f".{head}"
        return ""

    def _places(self) -> None:
        """Scenes whose place nobody named: the scene before's, else what suits the things in it."""
        for before, scene in zip(self._before_each(), self.scenes, strict=True):
            if scene.place:
                continue
            scene.place = self._told_place(scene) if scene.away else ""
            if not scene.place and before is not None and before.place:
                scene.place, scene.noun, scene.place_words = before.place, before.noun, list(before.place_words)
                continue
            aloft = SKY in self.vocabulary.places and up_in_the_sky(scene, self._any, self.cast.members)
            scene.place = scene.place or (SKY if aloft else self._suits(scene))
        under_sail(self.scenes, self._any)
        from_the_bottle(self.scenes, self._any)
        coming_up(self.scenes, self._any)
        for scene in self.scenes:
            scene.place = OPEN_SEA if out_at_sea(scene, self._any, self.vocabulary) else scene.place

    def _looks(self) -> None:
        """The lens of a mood told as an idea, and the frame of somebody of whom only a hand was named."""
        for scene in self.scenes:
            look = LOOKS.get(scene.idea)
            for shot in scene.shots:
                if look is not None:
                    shot.camera.setdefault("lens_mm", look.lens_mm)
                self._on_hands(shot)

    def _on_hands(self, shot: DraftShot) -> None:
        """A shot of nobody but a hand is on it all along, with the instrument that it plays."""
        who = {w for b in shot.beats for w in b["who"]}
        part = next((f"{i}.{p}" for i, p in self.cast.framed.items() if who == {i}), "")
        seen, targets = shot.camera.get("subject", ""), {b.get("target") for b in shot.beats}
        near = seen == part and shot.camera.get("size") == "close"
        if not part or (shot.camera.get("size") and not near) or (seen and seen != part and seen not in targets):
            return
        played = [b["target"] for b in shot.beats if b["action"] == "play" and b.get("target")]
        thing = self._any(played[0]) if played else None
        unit = thing.part.unit if thing is not None else ""
        size = "medium" if unit in self.vocabulary.instruments else "close"  # what is played is seen with the hands
        shot.camera |= {"size": size, "subject": part}
        shot.given = True

    def _roofed(self, row: Sequence[Token]) -> None:
        """ "Opens an umbrella indoors": under a roof, whatever the place is."""
        said = [t for t in row if t.low in ("indoors", "outdoors") and not self.ledger.has(t)]
        for t in said:
            self.roof = t.low
            self.ledger.add("place", [t], f"{self.scene.id}.place", "read", "under a roof" if t.low[0] == "i" else "")

    def _from_outside(self, being: Being, place: str) -> bool:
        """A church or a house that is itself a thing of the scene, a deck of cards: nobody is in it."""
        held = [w.removeprefix("of ") for w in being.words if w.startswith("of ")]
        if any(self.vocabulary.props.get(w, "") in self.vocabulary.handheld for w in held):
            return True
        return being.part.family == "prop" and place in self.vocabulary.indoors

    def _suits(self, scene: DraftScene) -> str:
        beings = [self._any(c) for c in scene.cast]
        for being in beings:
            place = self.vocabulary.places.get(being.noun, "") if being is not None else ""
            if place and not (being is not None and self._from_outside(being, place)):
                return place
        said = {w for s in scene.shots for b in s.beats for w in b.get("manner", ())}
        swimmer = any(b is not None and b.part.family == "body" and not b.person and lives_in_water(b.part.unit)
                      and not _toy(b) for b in beings)
        ashore = any(b is not None and b.person and b.noun not in ("diver", "swimmer", "mermaid") for b in beings)
        if ((swimmer and not ashore) or "underwater" in said) and "underwater" in self.vocabulary.places:
            return self.vocabulary.places["underwater"]
        told = self._told_place(scene)
        if told and (not self.roof or (told in self.vocabulary.indoors) == (self.roof == "indoors")):
            return told
        if self.roof:
            return fallback(self.vocabulary, self.roof)
        units = {b.part.unit for b in beings if b is not None and not _toy(b)}
        if units & self.vocabulary.vehicles:
            return fallback(self.vocabulary, "water" if units & self.vocabulary.floats else "way")
        outdoors = (
            bool(scene.skyward)
            or scene.weather not in ("", "clear")
            or scene.season == "winter"
            or any(b is not None and b.part.family == "body" and not b.person for b in beings)
            or any(b is not None and b.part.unit in OPEN_AIR for b in beings)
        )
        furniture = any(b is not None and _furnishes(b) for b in beings)
        done = [b for s in scene.shots for b in s.beats if b["action"] not in HANDS_ONLY]
        travels = any(moves(b.get("verb", ""), b["action"]) and self._goes(b["who"]) for b in done)
        outdoors = outdoors or travels
        people = any(b is not None and b.person for b in beings)
        if outdoors and not furniture:
            return fallback(self.vocabulary, "outdoors")
        if furniture or people:
            return fallback(self.vocabulary, "indoors")
        return self.vocabulary.places.get("studio") or fallback(self.vocabulary, "indoors")

    def _told_place(self, scene: DraftScene) -> str:
        """Where a scene's things and deeds are at home; "" when they tell nothing."""
        verbs = [v for s in scene.shots for b in s.beats for v in self._done(b)]
        return whereabouts(_telling([self._any(c) for c in scene.cast]), verbs, self.vocabulary)

    def _goes(self, who: Sequence[str]) -> bool:
        """Whether somebody, or what carries somebody, is among these: a marble that rolls does so on a table."""
        small = self.vocabulary.handheld
        beings = [b for w in who if (b := self._any(w)) is not None]
        return any(b.alive or not (b.part.unit in small or b.part.family == "standee") for b in beings)

    def _done(self, beat: dict[str, Any]) -> list[str]:
        """A deed by its verb, with what it is done to and by whom: "wash", "wash dish", "wash self"."""
        verb, target = beat.get("verb", "") or beat["action"], self._any(beat.get("target", ""))
        done_to = [target.noun] if target is not None else [] if beat.get("target") or beat.get("tool") else ["self"]
        things = [*done_to, *beat.get("manner", ())]
        doer = self._any(beat["who"][0]) if beat["who"] else None
        by = [f"somebody {beat['action']}"] if doer is not None and doer.person else []
        return [*dict.fromkeys((verb, beat["action"])), *(f"{verb} {thing}" for thing in things), *by]

    def _any(self, subject: str) -> Being | None:
        return self.cast.beings.get(self.cast.members.get(subject, (subject,))[0])


def _furnishes(being: Being) -> bool:
    """Furniture, and a window, tell of a room; a bench stands anywhere."""
    return being.part.unit == "window" or (
        being.noun != "bench" and taxonomy().is_a(being.noun, "furniture", most=2))


def _telling(beings: Sequence[Being | None]) -> list[str]:
    """The nouns that tell where a scene plays: no toys, and no door of a house that is seen from outside."""
    outside = any(b is not None and b.part.unit in BUILDINGS for b in beings)
    return [b.noun for b in beings if b is not None and not _toy(b) and not (outside and b.noun == "door")]


def _toy(being: Being) -> bool:
    """Whether it is a figure or a toy: it is at home in no forest and no sea."""
    return being.part.unit in FIGURES or is_toy((*being.words, *being.noun.split()[:-1]))
