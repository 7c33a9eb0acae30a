# SPDX-License-Identifier: Apache-2.0
""" "The shot captures the bowl, the spoon, and the hands": what the picture must hold, and no deed of anybody.

Such a list speaks of what was told before: each thing of it, and each part of somebody, is asked of the camera
(`CameraWish.shows`). Furniture, ground and background are seen around them anyway.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.language.cutaways import Cutaways
from soundstage.language.lexicon import PARTS
from soundstage.language.parts import HUMAN_PARTS
from soundstage.language.phrases import Phrase, items
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

LIST = re.compile(
    r"(?:the |this )?(?:(?:whole|entire|final|video|static|fixed) )?"
    r"(?:shot|frame|scene|camera|view|picture|image|video|composition|close-up|framing) "
    r"(?:(?:clearly|only|fully|mainly|always|must|should|will|tightly) )*"
    r"(?:captures?|includes?|contains?|covers?|shows?|frames?) (?:only )?(?P<list>[^.;]+)", re.I)
ENDS = re.compile(r",? (?:with|without|while|as|ensuring|where|which|so|and no|against)\b.*$", re.I | re.S)
APART = re.compile(r",\s*(?:and\s+)?|\s+and\s+", re.I)
AROUND = word_set("table tabletop desk desktop countertop counter surface floor ground background environment area "
                  "texture surroundings room wall grass whole setting ripple corner lobby")
DEEDS = word_set("action motion process movement pouring tapping stirring")  # are seen at the hands that do them
BODY = {"torso": ("head", "hip"), "body": ("head", "hip"), "lower body": ("hip", "foot"), "upper body": ("head", "hip"),
        "waist": ("hip",), "hip": ("hip",), "chest": ("chest",), "stomach": ("hip",), "arm": ("hand", "elbow"),
        "forearm": ("hand", "elbow"), "elbow": ("elbow",), "head": ("head",), "neck": ("chest", "head"),
        "shoulder": ("chest",), "knee": ("knee",), "leg": ("knee", "foot")}
FACE = word_set("face eye mouth lip cheek nose ear chin forehead")
HANDS = word_set("hand finger fingertip thumb palm fist wrist knuckle")
FEET = word_set("foot toe heel ankle shoe")
WORDS = HUMAN_PARTS | PARTS | BODY.keys()


class InFrame(Cutaways):
    """Takes such a sentence for the camera's."""

    def _written(self, row: Sequence[Token], taken: set[int]) -> None:
        """What a sentence says of the film's form, the picture's contents too."""
        super()._written(row, taken)
        self._in_frame(row, taken)

    def _in_frame(self, row: Sequence[Token], taken: set[int]) -> None:
        """Write what the shot is told to show into its camera; taken: the sentence's words up to there are added."""
        base = row[0].start if row else 0
        m = LIST.match(self.text[base : row[-1].end]) if row else None
        if m is None:
            return
        said = ENDS.sub("", m["list"])
        first, end = base + m.start("list"), base + m.start("list") + len(said)
        spans, at = [], first
        for gap in [*APART.finditer(said), None]:
            stop = end if gap is None else first + gap.start()
            spans.append([i for i, t in enumerate(row) if at <= t.start < stop])
            at = end if gap is None else first + gap.end()
        words = [[row[i] for i in where] for where in spans if where]
        known = [self._told_of(w) for w in words]
        new = [w for k, w in zip(known, words, strict=True) if k is None]
        if not any(known) or any(_noun(w).det not in ("a", "an") for w in new) or any(map(_done, words)):
            return  # not of what was told before: told like any other sentence
        shows = [*(k for k in known if k), *(self.stage.refer(self.scene, _noun(w)) for w in new)]
        names = tuple(dict.fromkeys(n for s in shows for n in s))
        camera = self.shot.camera
        camera["shows"] = tuple(dict.fromkeys((*camera.get("shows", ()), *names)))
        hands = [n for n in names if n.endswith(".hand")]
        camera["subject"] = (hands or [n for n in names if "." in n] or [camera.get("subject") or names[0]])[0]
        whole = not hands and any(n.endswith((".head", ".hip")) for n in names)
        camera.setdefault("size", "medium" if whole else "close")
        self.shot.given = True
        where = [i for i, t in enumerate(row) if t.start < end]
        taken.update(where)
        self.ledger.add("camera", [row[i] for i in where], f"{self.scene.id}.{self.shot.id}.camera.shows")

    def _told_of(self, words: Sequence[Token]) -> tuple[str, ...] | None:
        """What of the film an entry of the list means; () = what is there anyway, None = nothing told before."""
        said, phrase = [t.lemma for t in words], _noun(words)
        who = self._whose(phrase) if any(w in WORDS | DEEDS for w in said) else ""
        if who and {*said, *(t.low for t in words)} & DEEDS:
            return (f"{who}.hand",)
        if who:
            return tuple(f"{who}.{part}" for part in dict.fromkeys(_parts([t.low for t in words], said)))
        heads = {phrase.head.lemma, *(phrase.of.nouns if phrase.of is not None else ())}
        if set(said) & AROUND:
            return ()
        return next(((b.id,) for b in self.cast.recent() if {*b.noun.split(), b.part.unit} & heads), None)

    def _whose(self, phrase: Phrase) -> str:
        """The id of whose body a named part is: its owner, else who did something last, else whoever is there."""
        owner = phrase.owner.head.lemma if phrase.owner is not None else ""
        living = [b for b in self.cast.recent() if b.alive]
        named = [b.id for b in living if owner in b.noun.split()]
        did = [w for b in reversed(self.shot.beats) for w in b["who"] if any(w == x.id for x in living)]
        return next(iter([*named, *did, *(b.id for b in living)]), "")


def _done(words: Sequence[Token]) -> bool:
    """Whether the entry tells a deed: "the feet moving to the left"."""
    return any(t.kind in "VG" for t in words) and not {w for t in words for w in (t.low, t.lemma)} & DEEDS


def _noun(words: Sequence[Token]) -> Phrase:
    """The entry's first noun phrase; its last word where it has none ("pouring")."""
    found = next((i.phrase for i in items(words) if i.phrase is not None), None)
    return found or Phrase(len(words) - 1, len(words), words[-1])


def _parts(low: Sequence[str], said: Sequence[str]) -> list[str]:
    """The parts of a body that an entry names, by the words of the camera's: "the torso from the head to the waist"."""
    found: list[str] = []
    for i, word in enumerate(said):
        legs = i > 0 and low[i - 1] == "lower" and word == "body"
        found += (["mouth"] if word in FACE and "lower" in low else ["head"] if word in FACE else
                  ["hand"] if word in HANDS else ["foot"] if word in FEET else
                  BODY["lower body"] if legs else BODY.get(word, ()))
    return found
