# SPDX-License-Identifier: Apache-2.0
"""Parts of a Production -> plain English sentences, as the reader would read them."""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.model.production import Beat, CameraWish, MoveWish, Placement, Production, Scene, Shot, Subject

SIZES = {
    "extreme_wide": "Extreme wide shot",
    "wide": "Wide shot",
    "full": "Full shot",
    "medium": "Medium shot",
    "close": "Close-up",
    "extreme_close": "Extreme close-up",
}
ANGLES = {
    "low": "Low angle shot",
    "high": "High angle shot",
    "top": "Overhead shot",
    "dutch": "Dutch angle shot",
    "over_shoulder": "Over-the-shoulder shot",
    "pov": "POV shot",
    "profile": "Side view",
    "front": "Front view",
    "back": "Rear view",
    "eye": "Eye-level shot",
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
DOES = {  # move -> what a camera does, and how whom it goes to is told
    "push_in": ("pushes in", "on"), "pull_out": ("pulls out", "from"), "zoom_in": ("zooms in", "on"),
    "zoom_out": ("zooms out", "from"), "pan": ("pans", "to"), "tilt": ("tilts", "to"), "crane": ("cranes", "over"),
    "orbit": ("orbits", "around"), "track": ("tracks", ""), "truck": ("trucks", "to"), "static": ("stands still", "on"),
    "whip_pan": ("whip pans", "to")}
TIMES = {2: "twice", 3: "three times"}
NUMBERS = {n: w for w, n in lexicon.NUMBERS.items()}


class Sentences:
    """Tells one film in order: who was met already is "the fox", who is new "a fox"."""

    def __init__(self, production: Production, met: bool = False) -> None:
        self.production = production
        self.ids = {s.id: s for s in production.cast}
        self.met: set[str] = set(self.ids) if met else set()
        self.place = ""  # the noun of the scene at hand

    def setting(self, scene: Scene) -> list[str]:
        """Music and background sound."""
        rows = []
        if scene.music.mood == "none":
            rows.append("No music.")
        elif scene.music.mood or scene.music.instruments:
            said = " ".join(w for w in (scene.music.tempo, scene.music.mood, *scene.music.instruments) if w)
            rows.append(f"{said.capitalize()} music plays.")
        rows += [f"The sound of {' '.join((*a.words, a.name.replace('_', ' ')))}." for a in scene.ambience]
        return rows

    def placed(self, p: Placement) -> str:
        """ "A dog is on the left of the bench." """
        where = PLACES.get(p.relation, "near")
        subject = self.who(p.subject)
        anchors = joined([self.who(a) for a in p.anchors]) if p.anchors else ""
        return sentence(f"{subject} {'are' if self.plural((p.subject,)) else 'is'} {where} {anchors}".strip())

    def camera(self, shot: Shot) -> str:
        """ "Close-up on the woman, low angle shot." or ""."""
        c = shot.camera
        target = self._framed(c.subject)
        move = " ".join(w for w in (c.speed, c.move.replace("_", " "), c.direction) if w)
        if c.moves:  # told in a sentence of their own
            return f"{self.camera(shot.model_copy(update={'camera': still_of(c)}))} {self._moves(c)}".strip()
        said = SIZES.get(c.size, "") or ANGLES.get(c.angle, "") or move
        if not said:
            return f"{c.lens_mm:g}mm lens." if c.lens_mm else ""
        rest = [ANGLES.get(c.angle, "")] if c.size else []
        rest += [move] if (c.size or c.angle in ANGLES) else []
        rest += [f"{c.lens_mm:g}mm"] if c.lens_mm else []
        link = " of " if not c.move and not c.size else " on "
        return sentence(", ".join([said + (link + target if target else ""), *(r for r in rest if r)]))

    def _framed(self, subject: str) -> str:
        """ "the woman", "the woman's face", or ""."""
        name, _, part = subject.partition(".")
        target = self.who(name) if name in self.ids else ""
        return target + (f"'s {part}" if part and target else "")

    def _moves(self, c: CameraWish) -> str:
        """ "The camera pans left, then pushes in on the woman's face."."""
        first = MoveWish(move=c.move, direction=c.direction, speed=c.speed)
        said: list[str] = []
        for move in (first, *c.moves):
            verb, link = DOES.get(move.move, (move.move.replace("_", " "), "on"))
            target = self._framed(move.subject)
            adverb = {"slow": "slowly", "fast": "quickly"}.get(move.speed, move.speed)
            words = [adverb, verb, move.direction, *((link, target) if target else ())]
            said.append(("while it " if move.together else "then " if said else "") + " ".join(w for w in words if w))
        return sentence("the camera " + ", ".join(said))

    def cue(self, words: tuple[str, ...], noun: str) -> str:
        """ "The sound of distant thunder." """
        return f"The sound of {' '.join((*words, noun.replace('_', ' ')))}."

    # -- who
    def who(self, subject_id: str) -> str:
        """ "A small brown dog in a red coat" at first, then "the brown dog"; a spot is "the table"."""
        subject = self.ids.get(subject_id)
        if subject is None:
            return f"the {subject_id.replace('_', ' ')}"
        if subject.name:
            return self._by_name(subject)
        words, noun = self.adjectives(subject), subject.noun
        first = subject_id not in self.met
        self.met.add(subject_id)
        if subject.count > 1:
            noun = noun if noun.endswith("s") else noun + "s"
            return " ".join([NUMBERS.get(subject.count, str(subject.count)) if first else "the", *words, noun])
        plain = " ".join([*words, noun])
        twin = any(s.noun == noun and s.id in self.met and s.id != subject_id and not s.name
                   for s in self.production.cast)
        if twin and not words and not subject.clothes:
            return f"{'another' if first else 'the other'} {noun}"
        return f"{article(plain) if first else 'the'} {plain}{self._dress(subject) if first else ''}"

    def _by_name(self, subject: Subject) -> str:
        """ "Anna", at first "Anna, a young woman in a yellow raincoat,"."""
        first = subject.id not in self.met
        self.met.add(subject.id)
        words, dress = self.adjectives(subject), self._dress(subject)
        if first and (words or dress or subject.noun not in ("man", "woman", "person")):
            plain = " ".join([*words, subject.noun])
            return f"{subject.name}, {article(plain)} {plain}{dress},"
        return subject.name

    def _dress(self, s: Subject) -> str:
        dress = f" in {article(s.clothes[0])} {s.clothes[0]}" if s.clothes else ""
        hair = "" if set(s.hair.split()) & lexicon.HAIR else " hair"
        return dress + (f" with {s.hair}{hair}" if s.hair else "")

    def adjectives(self, s: Subject) -> list[str]:
        """Size, age, build, look and colours, in that order."""
        size = next((w for w, f in lexicon.SIZES.items() if f == s.size), "") if s.size != 1 else ""
        shown = s.age in ("old", "young") and lexicon.AGE_NOUNS.get(s.noun) != s.age and s.age not in s.noun
        age = s.age if shown else ""
        words = [x for x in s.words if " " not in x]
        return [w for w in (size, age, s.build, *words, *s.colors) if w]

    def plural(self, who: tuple[str, ...]) -> bool:
        """Whether the verb is plural."""
        return len(who) > 1 or any(self.ids[w].count > 1 for w in who if w in self.ids)

    # -- deeds and lines
    def beat(self, beat: Beat) -> str:
        """One sentence: who, verb, whom, with what, where, how, how often."""
        verb = (beat.verb or beat.action.replace("_", " ") or "stand").split()
        main = verb[0] if self.plural(beat.who) else third(verb[0])
        lead = "At the same time, " if beat.order == "with" else ""
        lead = f"After {beat.after} seconds, " if beat.after is not None else lead
        parts = [lead, joined([self.who(w) for w in beat.who]), main, *verb[1:]]
        parts += [self.who(beat.target)] if beat.target else []
        parts += ["with " + self.who(beat.tool)] if beat.tool else []
        parts += [way_in_words(beat.place), self.who(beat.anchor) if beat.anchor else self._ground(beat.place)]
        parts += [m for m in beat.manner if m not in ("already", "to_camera")]
        parts += [TIMES.get(beat.times, f"{beat.times} times")] if beat.times > 1 else []
        return sentence(" ".join(p.strip() for p in parts if p))

    def _ground(self, place: str) -> str:
        """ "through" alone is through the forest of the scene."""
        return f"the {self.place}" if self.place and place in ("through", "along", "across", "past", "around") else ""

    def speaker(self, beat: Beat) -> str:
        """The name over a line: "Anna", "Old man", "Narrator"."""
        subject = self.ids.get(beat.who[0]) if beat.who else None
        if subject is None:
            return "Narrator"
        age = [subject.age] if subject.age in ("old", "young") and subject.age not in subject.noun else []
        return subject.name or " ".join([*age, subject.noun]).capitalize()


def still_of(wish: CameraWish) -> CameraWish:
    """The wish without its moves."""
    first = wish.subject if all(m.subject != wish.subject for m in wish.moves) else ""
    return wish.model_copy(update={"move": "", "moves": (), "direction": "", "speed": "", "subject": first})


def way_in_words(place: str) -> str:
    """ "to_right_of" -> "to the right of"."""
    if place.startswith("to_"):
        said = {"to_left_of": "to the left of", "to_right_of": "to the right of", "to_in_front_of": "to the front of",
                "to_behind": "behind"}
        return said.get(place, PLACES.get(place[3:], "to"))
    return WAYS.get(place, PLACES.get(place, place.replace("_", " ")))


def article(words: str) -> str:
    """a or an."""
    return "an" if words[:1] in "aeiou" and words else "a"


def joined(words: list[str]) -> str:
    """ "a, b and c"."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else "someone"


def third(verb: str) -> str:
    """walk -> walks, catch -> catches, cry -> cries."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def sentence(words: str) -> str:
    """The words as a sentence."""
    words = " ".join(words.split()).rstrip(",")
    return words[:1].upper() + words[1:] + "."
