# SPDX-License-Identifier: Apache-2.0
"""An assistant's records -> plain sentences -> the built-in reader -> a Production, its claims on the first words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundstage.errors import FilmError
from soundstage.language.assist.asking import Unhelpful
from soundstage.language.assist.records import Deed, Proposal, Setting, Sound, Speech, Thing, View
from soundstage.language.claims import content
from soundstage.language.prompt import HOURS, ON, WEATHERS
from soundstage.language.reading import Reader
from soundstage.language.segments import Sentence, quotes, segments
from soundstage.language.sentences import article, sentence, third
from soundstage.language.tokens import tokens
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Claim, Production

MOST_LEFT = 0.5  # share of the content words that no record may leave out


@dataclass(frozen=True)
class _Told:
    """A sentence in the new text, and the stretch of the first text it comes from."""

    start: int
    end: int
    source: tuple[int, int]


def told_by(proposal: Proposal, text: str, seed: int, vocabulary: Vocabulary) -> Production:
    """The film as the records tell it. Raises Unhelpful when they are not about these words."""
    stretches = _stretches(proposal, text)
    _check_lines(proposal, text)
    writer, parts, rows, at = _Teller(), [], [], 0
    for piece, source in zip(proposal.pieces, stretches, strict=True):
        words = writer.told(piece)
        parts.append(words)
        rows.append(_Told(at, at + len(words), source))
        at += len(words) + 1
    try:
        production = Reader("\n".join(parts), vocabulary, seed, None).read()
    except FilmError as error:
        raise Unhelpful(f"nothing can be filmed from what the assistant proposed ({error.what})") from None
    left = _left_out(text, stretches)
    claims = [c for c in (_moved(c, rows, text) for c in production.claims) if c is not None] + left
    claims.sort(key=lambda c: c.span)
    numbered = tuple(c.model_copy(update={"id": f"c{n}"}) for n, c in enumerate(claims, 1))
    return production.model_copy(update={"source": text, "claims": numbered})


def _stretches(proposal: Proposal, text: str) -> list[tuple[int, int]]:
    """Where each record's words stand; they must be there, letter by letter but for blanks and case."""
    found, at = [], 0
    for piece in proposal.pieces:
        form = re.compile(r"\s+".join(map(re.escape, piece.from_words.split())) or r"(?!)", re.I)
        hit = form.search(text, at) or form.search(text)
        if hit is None:
            raise Unhelpful(f"the assistant speaks of words that are not there (“{piece.from_words[:60]}”)")
        found.append(hit.span())
        at = hit.start()
    return found


def _check_lines(proposal: Proposal, text: str) -> None:
    """Every quoted line is told, and none is made up."""
    said = [_bare(p.text) for p in proposal.pieces if isinstance(p, Speech)]
    flat = _bare(text)
    made_up = next((s for s in said if s not in flat), None)
    if made_up is not None:
        raise Unhelpful(f"the assistant made up a line (“{made_up[:60]}”)")
    for quote in quotes(text):
        words = _bare(quote.text)
        if len(words.split()) > 2 and not any(words in s or s in words for s in said if s):
            raise Unhelpful(f"the assistant lost a line (“{words[:60]}”)")


def _bare(text: str) -> str:
    return " ".join(text.split()).strip("\"“”'‘’ ")


def _left_out(text: str, stretches: list[tuple[int, int]]) -> list[Claim]:
    """Content words that no record speaks of are told as not understood; too many, and the proposal is refused."""
    rows = tokens(text, [p for s in segments(text) for p in s.pieces if isinstance(p, Sentence)])
    words = [t for row in rows for t in row if content(t)]
    left = [t for t in words if not any(a <= t.start < b for a, b in stretches)]
    if len(left) > MOST_LEFT * max(1, len(words)):
        raise Unhelpful("the assistant left out more than half of the words")
    return [Claim(id="", kind="word", words=text[t.start : t.end], span=(t.start, t.end), state="not_understood",
                  note="the assistant left it out") for t in left]


def _moved(claim: Claim, rows: list[_Told], text: str) -> Claim | None:
    """The claim with its place in the first words: the word itself where it stands there, else the whole stretch."""
    row = next((r for r in rows if r.start <= claim.span[0] < r.end + 1), None)
    if row is None:
        return claim.model_copy(update={"span": (0, 0)})
    start, end = row.source
    at = text.lower().find(claim.words.lower(), start, end)
    span = (at, at + len(claim.words)) if at >= 0 and claim.words else (start, end)
    if claim.state == "not_understood" and at < 0:
        return None  # a word of the sentence it was told in, not of the text
    return claim.model_copy(update={"span": span, "words": " ".join(text[slice(*span)].split())})


class _Teller:
    """Records told one after the other: who was met already is "the fox"."""

    def __init__(self) -> None:
        self.met: set[str] = set()
        self.shots = 0

    def told(self, piece: Setting | Thing | Deed | Speech | View | Sound) -> str:
        """One record as one sentence."""
        if isinstance(piece, Setting):
            return _setting(piece)
        if isinstance(piece, Thing):
            return self._thing(piece)
        if isinstance(piece, Deed):
            return self._deed(piece)
        if isinstance(piece, Speech):
            return self._speech(piece)
        if isinstance(piece, View):
            return self._view(piece)
        return f"{piece.what.capitalize()} music plays." if piece.music else f"The sound of {piece.what}."

    def _who(self, words: str, more: str = "") -> str:
        """A noun phrase: a name as it is, someone new with a, someone known with the."""
        plain = re.sub(r"^(?:the|a|an)\s+", "", words.strip(), flags=re.I)
        if not plain or plain[:1].isupper() or plain in ("it", "he", "she", "they"):
            return plain or "someone"
        head = plain.split()[-1]
        known = head in self.met
        self.met.add(head)
        said = f"{more} {plain}".strip()
        return f"the {said}" if known else f"{article(said)} {said}"

    def _thing(self, p: Thing) -> str:
        adjectives = " ".join(p.adjectives)
        if p.count > 1:
            noun = p.noun if p.noun.endswith("s") else f"{p.noun}s"
            self.met |= {p.noun.split()[-1], noun.split()[-1]} if p.noun else set()
            who = f"{p.count} {adjectives} {noun}"
        else:
            who = self._who(p.noun, adjectives)
        who += f" named {p.name.title()}" if p.name else ""
        who += " in " + " and ".join(f"{article(w)} {w}" for w in p.wearing) if p.wearing else ""
        verb = "are" if p.count > 1 else "is"
        where = f" {verb} {p.relation} {self._who(p.other)}" if p.relation and p.other else ""
        return sentence(who + where if where else f"there {verb} {who}")

    def _deed(self, p: Deed) -> str:
        verb, _, rest = p.verb.partition(" ")
        parts = ["At the same time," if p.together else "", self._who(p.who), third(verb), rest,
                 self._who(p.object) if p.object else "", p.way if p.where else "",
                 self._who(p.where) if p.way and p.where else "", p.manner,
                 {1: "", 2: "twice"}.get(p.times, f"{p.times} times")]
        return sentence(" ".join(x for x in parts if x))

    def _speech(self, p: Speech) -> str:
        who = re.sub(r"^(?:the|a|an)\s+", "", p.who, flags=re.I) or "Narrator"
        marks = ("“", "”") if '"' in p.text else ('"', '"')
        name = who[:1].upper() + who[1:]
        return f"[{name}{', ' + p.manner if p.manner else ''}]: {marks[0]}{_bare(p.text)}{marks[1]}"

    def _view(self, p: View) -> str:
        self.shots += p.new_shot
        label = f"Shot {self.shots}: " if p.new_shot else ""
        said = ", ".join(x for x in (p.size, f"{p.angle} shot" if p.angle else "", p.move) if x)
        on = f" on {self._who(p.subject)}" if p.subject else ""
        return label + sentence(f"{said or 'shot'}{on}")


def _setting(p: Setting) -> str:
    hour = HOURS.get(p.hour, f"in the {p.hour}") if p.hour else ""
    season = f"in {p.season}" if p.season else ""
    place = p.place or "place"
    prep = "on" if set(place.split()) & ON else "in"
    return sentence(" ".join(x for x in (f"{prep} {article(place)} {place}", hour, WEATHERS.get(p.weather, ""), season)
                             if x))
