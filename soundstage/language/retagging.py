# SPDX-License-Identifier: Apache-2.0
"""A second look at tagged words, before they are repaired one by one: what only a few words together tell.

"each other" and "off-camera" are one word each; a verb after "the girl in orange" or a reference was taken for a
noun, and so was the -ing word of ", soft jazz playing".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.agreement import agreed
from soundstage.language.by_hand import by_hand, sideways
from soundstage.language.by_number import by_number
from soundstage.language.camera_shows import camera_shows
from soundstage.language.compounds import compounded
from soundstage.language.crowding import untangled
from soundstage.language.deeds_again import deeds_again
from soundstage.language.elliptic import completed
from soundstage.language.filled import filled
from soundstage.language.film_nouns import things_after_all
from soundstage.language.hand_in_hand import hands_held
from soundstage.language.means import by_means, set_going, spun
from soundstage.language.mistagged import well_tagged
from soundstage.language.naming_beside import names_beside
from soundstage.language.noises import names_a_noise
from soundstage.language.ones import shares
from soundstage.language.oneword import as_one_word
from soundstage.language.quantified import quantified
from soundstage.language.rewording import reworded
from soundstage.language.taxonomy import SEEN, taxonomy
from soundstage.language.untagged import at_once, hyphened
from soundstage.language.upright import put_right
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

MIDWAY = word_set("air flight stride jump swing step turn leap bite sentence motion fall throw spin")
NTH = lexicon.RANKED | word_set("first second third fourth fifth sixth seventh eighth ninth tenth last other others")
BY_TURNS = frozenset(("again and again", "over and over", "over and over again", "time and again", "face to face",
                      "back to back", "eye to eye", "nose to nose", "side by side", "shoulder to shoulder",
                      "hand in hand", "arm in arm",
                      "one by one", "one at a time", "two by two", "step by step", "bit by bit", "little by little",
                      "one after another"))
HYPHENED = word_set("pitch-dark pitch-black ear-splitting worn-out bone-dry stock-still wide-awake open-air well-lit")
UNTIL = word_set("until till while when")
PARTICLES, OWNING = word_set("up down off on out over away"), word_set("his her its their my your our")
FILMED = word_set("lapse time-lapse timelapse video shot footage close-up view clip scene film image up")
DRESSED = word_set("dress clothe clad wear deck robe")
DRUNK_FROM = word_set("empty full wine champagne water cocktail beer crystal tall shot drinking martini whiskey")
ANGLED = word_set("fish line reel hook bait bobber angler catch cast tackle")
BATTED = word_set("hit swing ball baseball cricket batter pitch pitcher strike glove batsman player")
TOGETHER = {("each", "other"): "O", ("one", "another"): "O"}


def second_look(row: list[Token], marked: int) -> list[Token]:
    """The sentence with those words put right; marked is the quote index of a reference."""
    row = hands_held(_own_sides(deeds_again(well_tagged(row))))
    repairs = (camera_shows, filled, by_hand, names_beside, at_once, as_one_word, completed, quantified,
               untangled, put_right, sideways, reworded, by_means, set_going, spun, hyphened, compounded)
    for put in repairs:
        row = put(row)
    row = things_after_all(agreed(by_number(_joined(row))))
    told = shares(row)
    at = max(told[1]) + 1 if told is not None else len(row)
    if at < len(row) and row[at].kind in "NM" and _stem(row[at].low) and not _finite_after(row, at):
        row[at] = _verb(row[at])  # "two boys, one tall and one short, dance"
    for i in range(len(row)):
        row[i] = _rod(_club(_vessels(_place_word(row, i), row, i), row), row)
        single = row[i].low.removesuffix("s")
        if row[i].tag == "NNS" and row[i].low.endswith("ses") and row[i].lemma != single:
            usual = taxonomy().count(single, "n") > taxonomy().count(row[i].lemma, "n")
            row[i] = replace(row[i], lemma=single) if usual else row[i]  # "vases" are no vas
        if row[i].low.startswith("high-five") and row[i].kind in "NA" and i and row[i - 1].kind in "NMO":
            row[i] = replace(row[i], kind="V", tag="VBP", lemma="high-five")  # "two boys high-five"
        seen = (_dressed(row, i), _beast_does(row, i), _there_does(row, i), _referred(row, i, marked),
                _one_does(row, i), i == 1 and _unknown_does(row))
        if row[i].kind in "NM" and any(seen):
            row[i] = _verb(row[i])
            if seen[2] and i + 1 < len(row) and row[i + 1].tag == "VBZ":
                row[i + 1] = replace(row[i + 1], kind="N", tag="NNS", lemma=row[i + 1].low.removesuffix("s"))
        elif row[i].kind in "NM" and i and (row[i - 1].low in ("he", "she", "it", "they") or (
                row[i - 1].low in ("them", "us", "you") and row[i - 2].low == "of")) and _stem(row[i].low):
            row[i] = row[i] if _finite_after(row, i) else _verb(row[i])
        row[i] = _going_on(row, i)
        row[i] = _dressed_doing(row, i) if row[i].kind in "NA" else row[i]
        row[i] = _doing_there(row, i)
    row = [_colour_of_a_compound(row, i) for i in range(len(row))]
    return [_worn_colour(row, i) for i in range(len(row))]


def _colour_of_a_compound(row: Sequence[Token], i: int) -> Token:
    """ "an ice cream": a colour's word that makes one noun with the word before it."""
    t, before = row[i], row[i - 1] if i else None
    if before is None or before.kind not in "NA" or t.kind != "A" or t.low not in lexicon.COLORS:
        return t
    seen = taxonomy().file(f"{before.low} {t.low}") in SEEN  # "dark blue" is a colour
    return replace(t, kind="N", tag="NN", lemma=t.low) if seen else t


def _worn_colour(row: Sequence[Token], i: int) -> Token:
    """ "a girl in orange": the colour is what she wears."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if t.low not in lexicon.COLORS or t.kind != "A" or not i or row[i - 1].low not in ("in", "wearing"):
        return t
    painted = i > 1 and row[i - 2].kind in "EV" and row[i - 2].lemma not in DRESSED  # "printed in white"
    return t if painted or (nxt is not None and nxt.kind in "NMA") else replace(t, kind="N", tag="NN", lemma=t.low)


def _joined(row: Sequence[Token]) -> list[Token]:
    """Words that are one: pronouns of two words, and hyphens that the tagger took apart."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        pair = tuple(t.low for t in row[i : i + 2])
        three = "".join(t.low for t in row[i : i + 3]) if [t.text for t in row[i + 1 : i + 2]] == ["-"] else ""
        if len(pair) == 2 and pair in TOGETHER:
            text = " ".join(pair)
            found.append(replace(row[i], text=text, lemma=text, tag="PRP", kind=TOGETHER[pair], end=row[i + 1].end))
            i += 2
        elif three in ("off-camera", "off-screen"):
            found.append(replace(row[i], text=three, lemma=three, tag="RB", kind="R", end=row[i + 2].end))
            i += 3
        elif three in ("high-five", "high-fives"):
            found.append(replace(row[i], text=three, lemma="high-five", tag="VBP", kind="V", end=row[i + 2].end))
            i += 3
        elif pair in (("high", "five"), ("high", "fives")) and i and row[i - 1].kind in "NMOCR":
            found.append(replace(row[i], text="high five", lemma="high-five", tag="VBP", kind="V", end=row[i + 1].end))
            i += 2
        elif three.startswith("mid-") and row[i + 2].low in MIDWAY:
            found.append(replace(row[i], text=three, lemma=three, tag="RB", kind="R", end=row[i + 2].end))
            i += 3
        elif _one_quality(row, i, three):
            found.append(replace(row[i], text=three, lemma=three, tag="JJ", kind="A", end=row[i + 2].end))
            i += 3
        elif three == "voice-over":
            found.append(replace(row[i], text=three, lemma=three, tag="NN", kind="N", end=row[i + 2].end))
            i += 3
        elif size := _by_turns(row, i):
            text = " ".join(t.low for t in row[i : i + size])
            found.append(replace(row[i], text=text, lemma=text, tag="NN", kind="R", end=row[i + size - 1].end))
            i += size
        elif three and _one_word(row[i : i + 4]):  # "sci-fi corridor"
            found.append(replace(row[i], text=three, lemma=three, tag="JJ", kind="A", end=row[i + 2].end))
            i += 3
        else:
            found.append(row[i])
            i += 1
    return found


def _by_turns(row: Sequence[Token], i: int) -> int:
    """How many tokens from i on say that it is done in turns: "one at a time"; 0 when they do not."""
    return next((n for n in (4, 3) if i + n <= len(row) and " ".join(t.low for t in row[i : i + n]) in BY_TURNS), 0)


def _one_word(row: Sequence[Token]) -> bool:
    """Whether the parts of a hyphened word mean nothing by themselves, and a noun comes after it."""
    close = len(row) == 4 and row[0].end == row[1].start and row[1].end == row[2].start
    alone = close and all(t.kind in "NMA" and not taxonomy().things(t.low) for t in (row[0], row[2]))
    return alone and row[3].kind in "NMA" and not taxonomy().senses(row[2].low)


def _vessels(t: Token, row: Sequence[Token], i: int) -> Token:
    """ "Two glasses", "glasses of water", "empty glasses": to drink from; "a pair of glasses" is worn."""
    if t.low != "glasses" or t.kind not in "NM":
        return t
    before, nxt = row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    counted = before is not None and (before.kind == "#" or before.low in DRUNK_FROM)
    filled = (nxt is not None and nxt.low == "of") or any(x.lemma in ("clink", "pour", "fill") for x in row)
    return replace(t, text="glass", lemma="glass", kind="N", tag="NNS") if counted or filled else t


def _club(t: Token, row: Sequence[Token]) -> Token:
    """ "Hits the ball with a bat": what one hits with, and no animal."""
    played = t.lemma == "bat" and t.kind in "NM" and any(x.lemma in BATTED for x in row)
    named = any(x.end + 1 == t.start and x.low in ("baseball", "cricket") for x in row)
    return replace(t, lemma="baseball bat") if played and not named else t


def _rod(t: Token, row: Sequence[Token]) -> Token:
    """ "Yanks the rod as the line tightens": what one fishes with; not "a glass rod"."""
    bare = t.lemma == "rod" and t.kind == "N" and not any(x.end + 1 == t.start and x.kind in "NMA" for x in row)
    return replace(t, lemma="fishing rod") if bare and any(x.lemma in ANGLED for x in row) else t


def _place_word(row: Sequence[Token], i: int) -> Token:
    """ "glides underwater" says where; "an underwater cave" what kind."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if t.low != "underwater":
        return t
    heard = nxt is not None and names_a_noise(nxt.low)  # "muted underwater thuds"
    inside = heard or (nxt is not None and nxt.kind in "NMA" and i > 0 and row[i - 1].kind in "DAP")
    return replace(t, lemma=t.low, kind="A" if inside else "R", tag="JJ" if inside else "RB")


def _beast_does(row: Sequence[Token], i: int) -> bool:
    """ "A baby elephant splashes in the river until …": the last noun of a phrase without a deed."""
    from soundstage.language.casting import lives

    opens = 1 < i < 4 and row[0].kind == "D" and all(t.kind in "NMA" for t in row[1:i]) and row[i - 1].tag == "NN"
    nxt = row[i + 1] if i + 1 < len(row) else None
    alive = opens and lives(row[i - 1].lemma) and row[i].tag == "NNS" and nxt is not None and nxt.kind == "P"
    end = next((k for k in range(i, len(row)) if row[k].low in UNTIL), len(row))
    return alive and nxt is not None and nxt.low != "of" and bool(_stem(row[i].low)) and not _finite_after(row[:end], i)


def _there_does(row: Sequence[Token], i: int) -> bool:
    """ "A chef in a kitchen chops carrots": no kitchen chops, which no single article could stand before."""
    from soundstage.language.casting import lives

    if i < 4 or row[i].tag != "NNS" or row[i - 1].tag != "NN" or not _stem(row[i].low) or row[i].low == row[i].lemma:
        return False
    start = next((k for k in range(i - 2, max(0, i - 5), -1) if row[k].kind == "P"), 0)
    single = start and row[start + 1].low in ("a", "an", "the", "his", "her", "its")
    many = row[start + 1].low not in ("a", "an") and not taxonomy().leans_verb(_stem(row[i].low))
    if not single or many or row[start - 1].kind != "N" or not lives(row[start - 1].lemma):
        return False
    told = row[i + 1 : i + 3]
    things = len(told) > 1 and told[0].tag == "VBZ" and told[1].kind == "." and bool(taxonomy().things(
        told[0].low.removesuffix("s")))  # "… hammers nails": what it is done to, no verb of a hammer's
    return not any(t.kind in "VX" for t in row[:i]) and (things or not _finite_after(row, i))


def _dressed(row: Sequence[Token], i: int) -> bool:
    """ "the girl in orange walks": after somebody in a colour the last word is what they do."""
    from soundstage.language.casting import lives

    if i > 3 and _garment_before(row, i):
        return bool(_stem(row[i].low)) and row[i].low != row[i].lemma and not _finite_after(row, i)
    if i < 3 or row[i - 1].low not in lexicon.COLORS or row[i - 2].low not in ("in", "wearing"):
        return False
    who = row[i - 3]
    worn = row[i].low in lexicon.CLOTHES or row[i].lemma in lexicon.CLOTHES
    return who.kind in "NM" and lives(who.lemma) and not worn and bool(_stem(row[i].low)) and not _finite_after(row, i)


def _dressed_doing(row: Sequence[Token], i: int) -> Token:
    """ "a player in a red jersey jumping": what whoever wears it is doing."""
    t = row[i]
    if t.kind not in "NA" or not t.low.endswith("ing") or i < 4 or not _garment_before(row, i):
        return t
    nxt = row[i + 1] if i + 1 < len(row) else None
    stem = next((s for s in (t.low[:-3], t.low[:-3] + "e", t.low[:-4]) if s in taxonomy().verbs), "")
    ends = nxt is None or nxt.kind in ".PRCTDO"
    return replace(t, kind="G", lemma=stem, tag="VBG") if stem and ends else t


def _doing_there(row: Sequence[Token], i: int) -> Token:
    """ "on a bench in the park feeding pigeons": what they do there, no kind of pigeons."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if i < 3 or nxt is None or t.kind not in "NA" or not t.low.endswith("ing") or nxt.tag != "NNS":
        return t
    where, table = row[i - 1], taxonomy()
    inside = row[i - 2].low in ("the", "a", "an") and row[i - 3].kind == "P" and table.is_place(where.lemma)
    stem = next((s for s in (t.low[:-3], t.low[:-3] + "e", t.low[:-4]) if s in table.verbs), "")
    known = any(table.senses(w) for w in (f"{where.low} {t.low}", f"{t.low} {nxt.lemma}"))
    return replace(t, kind="G", lemma=stem, tag="VBG") if inside and stem and not known else t


def _garment_before(row: Sequence[Token], i: int) -> bool:
    """ "a chef in a white hat chops …": what somebody wears stands right before."""
    from soundstage.language.casting import lives

    if row[i - 1].kind not in "NM" or row[i - 1].lemma not in lexicon.CLOTHES:
        return False
    j = next((j for j in range(i - 2, max(0, i - 6), -1) if row[j].low in ("in", "wearing")), 0)
    return j > 0 and row[j - 1].kind in "NM" and lives(row[j - 1].lemma) and row[j + 1].kind in "DA"


def _referred(row: Sequence[Token], i: int, marked: int) -> bool:
    """ "@robot waves": right after a reference that opens its clause."""
    if not i or row[i - 1].quote != marked or row[i].low == row[i].lemma:
        return False
    opens = i == 1 or row[i - 2].kind in ".CSQ" or row[i - 2].low in ("then", "and")
    return opens and bool(_stem(row[i].low)) and not _finite_after(row, i)


def _one_does(row: Sequence[Token], i: int) -> bool:
    """ "the first reads, the second sleeps", "the other leaves": one of several, and what that one does."""
    if not _nounless(row, i):
        return False
    if row[i - 2].low in ("a", "an"):
        return True  # "an eighth sleeps"
    more = sum(_nounless(row, j) for j in range(2, len(row))) > 1 or any(t.low == "one" for t in row[: i - 2])
    return more or (taxonomy().leans_verb(_stem(row[i].low)) and i == 2)


def _unknown_does(row: Sequence[Token]) -> bool:
    """ "Totoro waves.": a name that nobody knows, and what it does."""
    nxt = row[2] if len(row) > 2 else None
    ends = nxt is None or nxt.kind in ".PRCS"
    known = taxonomy().senses(row[0].low) or row[0].kind not in "NM" or not row[0].text[:1].isupper()
    return ends and not known and row[1].low != row[1].lemma and bool(_stem(row[1].low)) and not _finite_after(row, 1)


def _nounless(row: Sequence[Token], i: int) -> bool:
    if i < 2 or row[i - 2].low not in ("the", "a", "an") or row[i - 1].low not in NTH or row[i].low == row[i].lemma:
        return False
    nxt = row[i + 1] if i + 1 < len(row) else None
    return bool(_stem(row[i].low)) and not (nxt is not None and nxt.low == "of") and not _finite_after(row, i)


def _finite_after(row: Sequence[Token], i: int) -> bool:
    """Whether a finite verb comes before the next mark."""
    for t in row[i + 1 :]:
        if t.kind in ("V", "X"):
            return True
        if t.kind in (".", "C", "S", "Q"):
            return False
    return False


def _stem(low: str) -> str:
    """The verb an -s form, or a bare one, could be."""
    known = taxonomy().verbs
    stems = [low[:-3] + "y"] * low.endswith("ies") + [low[:-2]] * low.endswith("es") + [low[:-1]] * low.endswith("s")
    return next((s for s in [*stems, low] if s in known), "")


def _verb(t: Token) -> Token:
    stem = _stem(t.low)
    return replace(t, kind="V", lemma=stem, tag="VBP" if stem == t.low else "VBZ")


def _goes(t: Token) -> bool:
    """Somebody, or a vehicle."""
    from soundstage.language.casting import lives

    return lives(t.lemma) or taxonomy().is_a(t.lemma, "vehicle")


def _own_sides(row: list[Token]) -> list[Token]:
    """ "To her left", "on his right": somebody's side, when no noun comes after it."""
    for i in range(2, len(row)):
        owned = row[i].low in ("left", "right") and row[i - 1].low in OWNING and row[i - 2].low in ("to", "on", "at")
        if owned and (i + 1 == len(row) or row[i + 1].kind not in "NMAG"):
            row[i - 1] = replace(row[i - 1], kind="D", tag="PRP$")
            row[i] = replace(row[i], kind="N", tag="NN", lemma=row[i].low)
    return row


def _going_on(row: Sequence[Token], i: int) -> Token:
    """ ", soft jazz playing": an -ing noun right after a noun that opens its stretch, and ends it, is a participle."""
    from soundstage.language.casting import lives

    t = row[i]
    if t.kind != "N" or t.tag != "NN" or not t.low.endswith("ing") or not i or row[i - 1].kind not in "NM":
        return t
    nxt = row[i + 1] if i + 1 < len(row) else None
    stem = next((s for s in (t.low[:-3], t.low[:-3] + "e", t.low[:-4]) if s in taxonomy().verbs), "")
    stem = stem or ("breakdance" if t.low == "breakdancing" else "")  # no word of the taxonomy
    if taxonomy().file(t.low) == "06":  # "a school building"
        return t
    if not stem or (nxt is not None and nxt.kind not in ".PRCS") or taxonomy().senses(f"{row[i - 1].low} {t.low}"):
        return t
    j = i - 1
    while j >= 0 and row[j].kind in "NMADZ#":
        j -= 1
    opens = j < 0 or row[j].text in (",", ";", ":", "—", "–") or row[j].low in ("with", "and")
    opens = opens or (j > 0 and row[j].low == "of" and row[j - 1].lemma in FILMED)  # "a video of a flower opening"
    opens = opens or (lives(row[i - 1].lemma) and any(x.lemma == "camera" for x in row[:i]))  # "pans to a dog barking"
    described = any(x.kind in "DA#" for x in row[j + 1 : i]) or row[i - 1].tag == "NNS"
    own = j >= 0 or described  # "bird watching" alone is a hobby, "ship sailing on the sea" is none
    own = own or (nxt is not None and nxt.kind == "P" and _goes(row[i - 1]))
    return replace(t, kind="G", lemma=stem, tag="VBG") if opens and own else t


def _one_quality(row: Sequence[Token], i: int, three: str) -> bool:
    """ "grown-up people", "pitch-dark", "a wind-up toy": three tokens that are one adjective."""
    nxt = row[i + 3] if i + 3 < len(row) else None
    grown = three == "grown-up" and nxt is not None and nxt.kind in "NMA"
    tight = nxt is not None and row[i].end == row[i + 1].start and row[i + 2].end == nxt.start - 1
    marks = bool(three) and nxt is not None and nxt.kind == "N" and row[i + 2].low in PARTICLES and tight
    return grown or three in HYPHENED or marks
