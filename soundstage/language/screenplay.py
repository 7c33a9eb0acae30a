# SPDX-License-Identifier: Apache-2.0
"""Production -> a Fountain screenplay in plain sentences, made so that reading it gives the same film again."""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Beat, Placement, Production, Scene, Shot, Subject

SIZES = {
    "extreme_wide": "Extreme wide shot",
    "wide": "Wide shot",
    "full": "Full shot",
    "medium": "Medium shot",
    "close": "Close-up",
    "extreme_close": "Extreme close-up",
}
PLACES = {
    "left_of": "on the left of",
    "right_of": "on the right of",
    "in_front_of": "in front of",
    "behind": "behind",
    "on": "on",
    "under": "under",
    "in": "in",
    "next_to": "next to",
    "near": "near",
    "above": "above",
    "between": "between",
    "at": "at",
    "facing": "facing",
    "frame_left": "on the left",
    "frame_right": "on the right",
    "frame_center": "in the center",
    "foreground": "in the foreground",
    "background": "in the background",
}
WAYS = {
    "from_left_to_right": "from left to right",
    "from_right_to_left": "from right to left",
    "through": "through",
    "across": "across",
    "along": "along",
    "past": "past",
    "towards": "towards",
    "away": "away",
    "around": "around",
    "over": "over",
    "up": "up",
    "down": "down",
    "in": "in",
    "out": "out",
    "into": "into",
    "onto": "onto",
    "to": "to",
    "forward": "forward",
    "from": "from",
}
TIMES = {2: "twice", 3: "three times"}
NUMBERS = {n: w for w, n in lexicon.NUMBERS.items()}


def written(production: Production) -> str:
    """The whole screenplay."""
    return _Writer(production).text()


class _Writer:
    def __init__(self, production: Production) -> None:
        self.production = production
        self.met: set[str] = set()
        self.indoors = _indoors()

    def text(self) -> str:
        rows = [f"Title: {self.production.title}", ""]
        for scene in self.production.scenes:
            rows += [*self._heading(scene), *self._setting(scene)]
            for n, shot in enumerate(scene.shots):
                rows += self._shot(scene, shot, n)
        return "\n".join(rows).rstrip() + "\n"

    def _heading(self, scene: Scene) -> list[str]:
        kind = "INT." if scene.place in self.indoors else "EXT."
        noun = scene.noun or scene.place.replace("_", " ")
        words = [w for w in scene.place_words if w not in noun.split()]
        when = " - ".join(
            w.upper() for w in (scene.hour, scene.weather if scene.weather != "wind" else "", scene.season) if w
        )
        return [f"{kind} {' '.join([*words, noun]).upper()}" + (f" - {when}" if when else ""), ""]

    def _setting(self, scene: Scene) -> list[str]:
        rows = []
        if scene.music.mood == "none":
            rows.append("No music.")
        elif scene.music.mood or scene.music.instruments:
            said = " ".join(w for w in (scene.music.tempo, scene.music.mood, *scene.music.instruments) if w)
            rows.append(f"{said.capitalize()} music plays.")
        rows += [f"The sound of {' '.join((*a.words, a.name.replace('_', ' ')))}." for a in scene.ambience]
        for p in scene.placements:
            rows.append(self._placed(p))
        return [x for row in rows for x in (row, "")]

    def _placed(self, p: Placement) -> str:
        where = PLACES.get(p.relation, "near")
        anchors = " and ".join(self._who(a) for a in p.anchors)
        verb = "are" if self._plural((p.subject,)) else "is"
        return _sentence(f"{self._who(p.subject)} {verb} {where} {anchors}".strip())

    def _shot(self, scene: Scene, shot: Shot, number: int) -> list[str]:
        rows: list[str] = []
        if shot.transition and number:
            rows += [f"{shot.transition.upper()} TO:", ""]
        head = self._camera(shot)
        if head:
            rows += [head, ""]
        rows += [x for p in shot.placements for x in (self._placed(p), "")]
        for beat in shot.beats:
            rows += self._spoken(beat) if beat.line else [self._beat(beat), ""]
        for cue in shot.cues:
            words = " ".join((*cue.words, cue.noun or cue.sound))
            rows += [f"The sound of {words}.", ""]
        return rows

    def _camera(self, shot: Shot) -> str:
        c = shot.camera
        name = c.subject.partition(".")[0]
        target = self._who(name) if name in {s.id for s in self.production.cast} else ""
        parts = [
            SIZES.get(c.size, ""),
            f"{c.angle.replace('_', ' ')} angle shot" if c.angle in ("low", "high", "dutch") else "",
        ]
        move = " ".join(w for w in (c.speed, c.move.replace("_", " "), c.direction) if w)
        said = ", ".join(p for p in (*parts, move) if p)
        return _sentence(f"{said} {'on ' + target if target else ''}".strip()) if said else ""

    def _who(self, subject_id: str) -> str:
        """ "A small brown dog in a red coat" at first, then "the brown dog"; a spot is "the table"."""
        subject = next((s for s in self.production.cast if s.id == subject_id), None)
        if subject is None:
            return f"the {subject_id.replace('_', ' ')}"
        if subject.name:
            return subject.name
        words = self._adjectives(subject)
        noun = subject.noun
        if subject.count > 1:
            noun = noun if noun.endswith("s") else noun + "s"
            if subject_id not in self.met:
                self.met.add(subject_id)
                return " ".join([NUMBERS.get(subject.count, str(subject.count)), *words, noun])
            return " ".join(["the", *words, noun])
        first = subject_id not in self.met
        self.met.add(subject_id)
        plain = " ".join([*words, noun])
        twin = any(
            s.noun == subject.noun and s.id in self.met and s.id != subject_id and not s.name
            for s in self.production.cast
        )
        if twin and not words and not subject.clothes:
            return f"{'another' if first else 'the other'} {noun}"
        dress = f" in a {subject.clothes[0]}" if first and subject.clothes else ""
        dress += (
            f" with {subject.hair} {'' if set(subject.hair.split()) & lexicon.HAIR else 'hair'}".rstrip()
            if first and subject.hair
            else ""
        )
        return f"{('an' if plain[0] in 'aeiou' else 'a') if first else 'the'} {plain}{dress}"

    def _adjectives(self, s: Subject) -> list[str]:
        size = next((w for w, f in lexicon.SIZES.items() if f == s.size), "") if s.size != 1 else ""
        age = (
            s.age
            if s.age in ("old", "young") and lexicon.AGE_NOUNS.get(s.noun) != s.age and s.age not in s.noun
            else ""
        )
        return [w for w in (size, age, s.build, *(x for x in s.words if " " not in x), *s.colors) if w]

    def _plural(self, who: tuple[str, ...]) -> bool:
        counts = [s.count for s in self.production.cast if s.id in who]
        return len(who) > 1 or any(c > 1 for c in counts)

    def _beat(self, beat: Beat) -> str:
        """One sentence: who, verb, whom, with what, where, how, how often."""
        verb = (beat.verb or beat.action.replace("_", " ")).split()
        main = verb[0] if self._plural(beat.who) else _third(verb[0])
        parts = [
            "At the same time, " if beat.order == "with" else "",
            _joined([self._who(w) for w in beat.who]),
            main,
            *verb[1:],
        ]
        parts += [self._who(beat.target)] if beat.target else []
        parts += ["with " + self._who(beat.tool)] if beat.tool else []
        way = beat.place
        if way.startswith("to_"):
            parts.append(
                {
                    "to_left_of": "to the left of",
                    "to_right_of": "to the right of",
                    "to_in_front_of": "to the front of",
                    "to_behind": "behind",
                }.get(way, PLACES.get(way[3:], "to"))
            )
        elif way:
            parts.append(WAYS.get(way, PLACES.get(way, way.replace("_", " "))))
        parts += [self._who(beat.anchor)] if beat.anchor else []
        parts += [m for m in beat.manner if m not in ("already", "to_camera")]
        parts += [TIMES.get(beat.times, f"{beat.times} times")] if beat.times > 1 else []
        return _sentence(" ".join(p.strip() for p in parts if p))

    def _spoken(self, beat: Beat) -> list[str]:
        assert beat.line is not None
        subject = next((s for s in self.production.cast if beat.who and s.id == beat.who[0]), None)
        age = [subject.age] if subject and subject.age in ("old", "young") and subject.age not in subject.noun else []
        name = (subject.name or " ".join([*age, subject.noun])) if subject else "Narrator"
        rows = [f"{name.upper()}{' (V.O.)' if beat.line.off_screen else ''}"]
        rows += [f"({beat.line.manner})"] if beat.line.manner else []
        return [*rows, beat.line.text, ""]


def _indoors() -> frozenset[str]:
    return Vocabulary.installed().indoors


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else "someone"


def _third(verb: str) -> str:
    """walk -> walks, catch -> catches, cry -> cries."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    return words[:1].upper() + words[1:] + "."
