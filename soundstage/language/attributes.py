# SPDX-License-Identifier: Apache-2.0
"""How somebody or something looks: adjectives, clothes, hair, parts and what it holds, written onto the being."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.bodies._grafts import shown
from soundstage.language import lexicon
from soundstage.language.awaiting import Awaiting
from soundstage.language.being import Being
from soundstage.language.casting import FIGURES, SEXES, cast_noun, is_person
from soundstage.language.claims import State
from soundstage.language.filled import LIQUIDS
from soundstage.language.ones import ORDINALS
from soundstage.language.parts import LIMBS
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set
from soundstage.props._substances import RUSTED

_YOUNG_KIN = word_set("little baby kid")  # of a brother or a sister: a child
_KIN = {"brother": "boy", "sister": "girl", "stepbrother": "boy", "stepsister": "girl"}
MARKS = word_set("scar tattoo freckle wrinkle birthmark mole wart eyepatch dimple bandage stubble stripe spot bruise "
                 "blaze dent crack patch tassel badge logo")

DRUNK_FROM = word_set("cup glass mug goblet tumbler beaker teacup wine_glass")
HOLDS = DRUNK_FROM | word_set("bowl jar can tin bottle basin bucket box pot kettle flask jug pitcher tub cooking_pot")
CALLED = {"cup": DRUNK_FROM, "glass": DRUNK_FROM, "mug": DRUNK_FROM, "container": HOLDS, "vessel": HOLDS,
          "phone": word_set("phone smartphone cellphone mobile"), "tub": word_set("basin bathtub"),
          "device": word_set("phone smartphone tablet laptop radio"), "pot": word_set("cooking_pot pan kettle")}
FABRIC = word_set("fabric cloth textile")
WOVEN = ("fabric", "bedclothes", "bed_linen", "linen", "towel", "garment", "curtain", "rug", "flag",
         "tent", "sail", "pillow")  # kinds of what is made of it


class Attributes(Awaiting):
    """Writes the words of a phrase onto whom they describe."""

    def _of(self, being: Being, of: Phrase | None, many: int = 0) -> None:
        """ "a cup of tea", "a pile of old books": what it holds or is made of goes with it."""
        if of is None or of.head.kind == "O":
            return
        if many:
            self.ledger.add("count", [of.head], f"{being.id}.count")
            return
        words = [*of.before, of.head]
        figure = being.part.unit in FIGURES
        shape = cast_noun([t.lemma for t in words], of.head.low, self.vocabulary) if figure else None
        if shape is not None and shape.family == "body":
            being.words.append(f"of {shape.unit}")
            state: State = "approximated" if shape.note else "read"
            self.ledger.add("attribute", words, f"{being.id}.words", state, shape.note)
            return
        being.words.append("of " + " ".join(t.low for t in words))
        self.ledger.add("attribute", words, f"{being.id}.words", "approximated", "told to the prop as a word")

    def _part_of_a_thing(self, owners: tuple[str, ...], phrase: Phrase) -> tuple[str, ...]:
        """ "The cup's side wall": what nobody builds by itself, and a thing has, is that thing; () for all else."""
        if known := self._woven(phrase) or self._piece(phrase) or self._vessel(phrase):
            return known
        plain = cast_noun([phrase.head.lemma], phrase.head.low, self.vocabulary)
        if not owners or self.beings[owners[0]].alive or plain.family != "standee" or plain.unit:
            return ()
        self.ledger.add("attribute", [*phrase.before, phrase.head], owners[0], note="a part of it")
        return owners

    def _piece(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Holds an umbrella and taps the canopy": the last thing of which that is a piece; () for any other noun."""
        head, pieces = phrase.head.lemma, self.vocabulary.pieces
        if phrase.det not in ("the", "its") or phrase.nouns[:-1] or phrase.of is not None or phrase.plural:
            return ()
        one = next((b for b in self.recent() if not b.alive and b.part.unit not in self.vocabulary.instruments
                    and head in pieces.get(b.part.unit, ())), None)
        if one is None:
            return ()
        self.ledger.add("attribute", [*phrase.before, phrase.head], one.id, note="a part of it")
        return (one.id,)

    def _vessel(self, phrase: Phrase) -> tuple[str, ...]:
        """ "A martini glass stands there … into the cup": the only thing that can be called so; () for any other."""
        called = CALLED.get(phrase.head.lemma, frozenset())
        fits = [b for b in self.beings.values() if not b.alive and b.count < 2 and (
            b.part.unit in called or called & set(b.noun.split()))]
        if phrase.det not in ("the", "this") or phrase.nouns[:-1] or phrase.plural or len(fits) != 1:
            return ()
        self.ledger.add("reference", [*phrase.before, phrase.head], fits[0].id)
        return (fits[0].id,)

    def contained(self, phrase: Phrase) -> tuple[str, ...]:
        """ "A basin contains water … stirs the water": the one vessel that it is told to be in; () for all else."""
        head = phrase.head.lemma
        if phrase.det != "the" or head not in LIQUIDS or phrase.nouns[:-1] or phrase.of is not None:
            return ()
        fits = [b for b in self.beings.values() if not b.alive and any(
            w.split()[0] in ("containing", "filled", "full") and head in w.split() for w in b.words if w)]
        if len(fits) != 1:
            return ()
        self.ledger.add("reference", [*phrase.before, phrase.head], fits[0].id, note="what is in it")
        return (fits[0].id,)

    def _woven(self, phrase: Phrase) -> tuple[str, ...]:
        """ "A cat on a blanket; … the fabric": what was told of before is made of it; () for any other noun."""
        if phrase.det != "the" or phrase.head.lemma not in FABRIC or phrase.nouns[:-1] or phrase.of is not None:
            return ()
        latest = (b for b in self.recent() if not b.alive and b.noun)
        kinds = ((b, w) for b in latest for w in WOVEN)
        one = next((b for b, w in kinds if taxonomy().is_a(b.noun.split()[-1], w, most=2)), None)
        if one is None:
            return ()
        self.ledger.add("attribute", [*phrase.before, phrase.head], one.id, note="what it is made of")
        return (one.id,)

    def _attributes(self, being: Being, marks: Sequence[Token], phrase: Phrase) -> None:
        """Adjectives to the field they belong to."""
        shade = ""
        for t in marks:
            low, kind = t.low, "words"
            if low in lexicon.SHADES and any(m.low in lexicon.COLORS for m in marks):
                shade, kind = low + " ", "colors"
            elif low in lexicon.COLORS and not (low in RUSTED and any(
                    m.low in lexicon.COLORS and m.low not in RUSTED for m in marks)):  # "blue and rusty": its state
                kind = "colors"
                being.colors.append(shade + low.replace("gray", "grey"))
                shade = ""
            elif t.kind == "#" or (t.low in lexicon.NUMBERS):
                if t.low != "one" and phrase.count > 1 and being.count == phrase.count:
                    self.ledger.add("count", [t], f"{being.id}.count")
                else:
                    self.ledger.cover([t])
                continue
            elif low in lexicon.SIZES and not (being.person and low in ("great", "little")):
                being.size, kind = lexicon.SIZES[low], "size"
            elif low in _YOUNG_KIN and being.noun.split()[-1] in _KIN:  # "her little brother"
                being.part = replace(being.part, unit=_KIN[being.noun.split()[-1]])
                being.age, kind = "child", "age"
            elif low in lexicon.AGES and being.alive:
                being.age, kind = lexicon.AGES[low], "age"
            elif low in lexicon.BUILDS and being.alive:
                being.build, kind = low, "build"
            elif low in lexicon.SKINS and being.person:
                being.skin, kind = lexicon.SKINS[low], "skin"
            elif low.endswith("-haired") and being.alive:
                being.hair.append(low.removesuffix("-haired"))
                kind = "hair"
            elif low in SEXES and being.alive:
                being.gender, kind = being.gender or SEXES[low], "gender"
            elif low in ("other", "same", "another", "own", "single") or low in ORDINALS:
                self.ledger.cover([t])
                continue
            else:
                being.words.append(f"{low.removesuffix('-eyed')} eyes" if low.endswith("-eyed") else low)
            self.ledger.add("color" if kind == "colors" else "attribute", [t], f"{being.id}.{kind}")

    def _in_the_flesh(self, head: str) -> bool:
        """Something of a body: a wound, a stripe; a tissue is a thing to wipe with."""
        return taxonomy().file(head) == "08" and head not in self.vocabulary.props

    def adorn(self, being: Being, phrase: Phrase, worn: bool) -> bool:
        """ "in a red coat", "with long hair", "with a torn ear": onto the being; False when it stands alone."""
        head, words = phrase.head.lemma, [*phrase.before, phrase.head]
        text = " ".join(t.low for t in words if t.kind != "#" or t.low not in ("a", "one"))
        low = phrase.head.low
        if head in lexicon.HAIR or low in lexicon.HAIR:
            being.hair.append(" ".join(text.split()[:-1]) if head == "hair" and len(words) > 1 else text.strip())
            self.ledger.add("attribute", words, f"{being.id}.hair")
        elif head in lexicon.CLOTHES or low in lexicon.CLOTHES or (worn and garment(head)):
            if not (len(words) == 1 and any(c.split()[-1] == low for c in being.clothes)):  # "her dress turns red"
                being.clothes.append(text)
            self.ledger.add("attribute", words, f"{being.id}.clothes")
        elif head in lexicon.PARTS | MARKS or self._in_the_flesh(head) or (phrase.of is not None and not worn):
            of = f" of {phrase.of.head.low}" if phrase.of is not None else ""
            self.owned(phrase)
            if of or phrase.before or head not in LIMBS:  # "with her hand" tells nothing of how she looks
                being.words.append(text + of)
            where = words + ([phrase.of.head] if phrase.of else [])
            odd = phrase.of is not None and being.alive and not shown(being.part.unit, text + of)
            state: State = "approximated" if odd else "read"
            self.ledger.add("attribute", where, f"{being.id}.words", state, "kept as a word: not shown" if odd else "")
        elif worn and is_person(head):  # "dressed as a pirate"
            being.clothes.append(f"{text} costume")
            self.ledger.add("attribute", words, f"{being.id}.clothes")
        elif worn and phrase.head.low in lexicon.COLORS:
            being.clothes.append(f"{phrase.head.low} clothes")
            self.ledger.add("attribute", words, f"{being.id}.clothes")
        else:
            return False
        return True


def garment(word: str) -> bool:
    """Whether the word names something to wear."""
    table = taxonomy()
    return any(table.is_a(word, kind, most=2) for kind in ("clothing", "garment", "footwear", "headdress", "jewelry"))
