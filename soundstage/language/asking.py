# SPDX-License-Identifier: Apache-2.0
"""The phrases by which words give an audience a choice, found in a text: asking, ifs, otherwises, joins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundstage.language.segments import Quote

_AUDIENCE = r"(?:the\s+|an?\s+)?(?:audience|viewers?|spectators?|players?|watchers?|public)"
_CHOOSE = r"(?:chooses?|decides?|selects?|votes?|opts?|prefers?|picks?(?!\s+(?:up|the\s+\w+\s+up)))"
_MAY = r"(?:(?:can|may|must|could|should|now|then|gets?\s+to|has\s+to|have\s+to|is\s+asked\s+to)\s+)*"
_START = r"(?:(?<=^)|(?<=[\s;,.!?(\"”:–—-]))"
IF = re.compile(
    rf"{_START}(?P<nested>(?:and\s+)?(?:then|there|now)\s*,?\s+)?(?:and\s+|but\s+)?(?:if|when)\s+"
    rf"(?P<who>{_AUDIENCE}|they|you)\s+(?P<nested2>then\s+|now\s+)?"
    rf"(?:(?P<choose>{_CHOOSE})\s+(?:to\s+|for\s+|that\s+)?)?(?P<phrase>[^,.;:?!\n]{{2,80}}?)"
    r"\s*(?:,(?:\s*then\b)?|:|\bthen\b|[–—])\s*", re.I)
_N = r"(?P<sec>\d{1,3}|[a-z]+)\s+sec(?:ond)?s?"
OTHERWISE = re.compile(
    rf"{_START}(?:and\s+|but\s+)?(?:otherwise|or\s+else|if\s+not|"
    rf"if\s+(?:{_AUDIENCE}|they|you)\s+(?:do(?:es)?\s*n[o’']t|chooses?\s+not\s+to)(?:\s+[^,.;:?!\n]{{1,80}}?)?|"
    rf"if\s+(?:nobody|no\s+one|no-one|the\s+audience\s+never)\s+[^,.;:?!\n]{{1,80}}?)"
    rf"(?:\s+(?:with)?in\s+{_N})?\s*(?:,|:|[–—]|\b(?=\s))\s*", re.I)
JOIN = re.compile(
    r"(?:(?<=^)|(?<=[.!?\"”]\s)|(?<=\n))(?:then,?\s+)?(?:either\s+way|in\s+(?:either|any|both|every|all)\s+cases?|"
    r"(?:whatever|whichever\s+\w+|no\s+matter\s+what)\s+(?:they|you|the\s+audience)\s+(?:chooses?|decides?|picks?|does?))"
    r"\s*(?:,|\b(?=\s))\s*", re.I)
ASK = re.compile(
    rf"{_START}(?:here\s+|then\s+|now\s+|let\s+|ask\s+)*(?:{_AUDIENCE}\s+(?:{_MAY}{_CHOOSE}\s*"
    r"(?:(?P<between>between)|whether(?:\s+to)?|what\s+happens|:|to\b|from|how\b|(?=(?:the|an?)\s[^.?!\n]*\sor\s))|"
    r"[^.?!\n:]{0,40}:)|(?:the\s+)?choices?\s*:)\s*:?\s*"
    rf"(?P<list>[^.?!\n]+?)(?:\s+(?:with)?in\s+{_N})?\s*(?:[.?!\n]|$)", re.I)
ANSWER = re.compile(
    rf"{_START}(?:and\s+|but\s+)?(?:if|when)\s+(?P<phrase>[^,.;:?!\n]{{2,60}}?)\s*(?:,(?:\s*then\b)?|:)\s*", re.I)
OPTION = re.compile(
    r"(?:(?<=^)|(?<=[.!?\"”]\s)|(?<=\n))(?:option|choice|path)\s+[a-d1-6]\s*(?:\((?P<phrase>[^)\n]+)\))?\s*[:–—-]\s*",
    re.I)
_ABOUT = r"(?:(?<=[.!?\"”]\s)|(?<=\n))(?=(?:behind|in|inside|through|at|with|down|up|on|by)\s+{}\b)"


@dataclass(frozen=True)
class Mark:
    """A framing phrase: [start, body) is framing, what follows body is told."""

    kind: str  # if otherwise join ask
    start: int
    body: int
    match: re.Match[str]
    label: str = ""  # of an option that is known by what it answers

    @property
    def nested(self) -> bool:
        """Whether it says that it comes after the choice before it."""
        found = self.match.groupdict()
        return bool(found.get("nested") or found.get("nested2"))


def marks_in(text: str, found: list[Quote]) -> list[Mark]:
    """All framing phrases in order, none inside a quote, none over another."""
    rows = []
    for kind, pattern in (("ask", ASK), ("otherwise", OTHERWISE), ("if", IF), ("join", JOIN)):
        for m in pattern.finditer(text):
            if not any(q.start < m.start() < q.end for q in found):
                rows.append(Mark(kind, m.start(), m.end(), m))
    rows.sort(key=lambda r: (r.start, {"ask": 0, "otherwise": 1, "if": 2, "join": 3}[r.kind]))
    kept: list[Mark] = []
    for r in rows:
        if kept and r.start < kept[-1].body:
            continue
        known = any(k.kind in ("ask", "if") for k in kept)
        if r.kind in ("otherwise", "join") and not known:
            continue
        if r.kind == "if" and r.match["who"].lower() in ("they", "you") and not (r.match["choose"] or known):
            continue
        kept.append(r)
    return _with_answers(text, found, kept)


def _with_answers(text: str, found: list[Quote], kept: list[Mark]) -> list[Mark]:
    """The marks, with those that are known by the answer they take up, and options that are numbered."""
    more: list[Mark] = []
    for ask in (m for m in kept if m.kind == "ask"):
        answers = [words for words, _ in asked_in(ask)]
        for m in ANSWER.finditer(text, ask.body):
            label = _meant(m["phrase"], answers)
            more += [Mark("if", m.start(), m.end(), m, label)] if label else []
        for words in answers:
            for m in re.compile(_ABOUT.format(re.escape(words)), re.I).finditer(text, ask.body):
                more.append(Mark("if", m.start(), m.start(), m, words))
    numbered = list(OPTION.finditer(text))
    for m in numbered if len(numbered) > 1 else ():
        first = re.split(r"[,.;!?\n]|\s+and\s", text[m.end():m.end() + 80])[0]
        more.append(Mark("if", m.start(), m.end(), m, capital((m["phrase"] or first).strip())))
    for mark in sorted(more, key=lambda x: x.start):
        free = all(mark.body <= k.start or mark.start >= k.body for k in kept)
        if free and not any(q.start < mark.start < q.end for q in found):
            kept.append(mark)
    return sorted(kept, key=lambda k: k.start)


def _meant(phrase: str, answers: list[str]) -> str:
    """The only answer that shares a word of its own with the phrase, or ""."""
    words = _stems(phrase)
    shared = [a for a in answers if words & (_stems(a) - set().union(*(_stems(o) for o in answers if o != a)))]
    return shared[0] if len(shared) == 1 else ""


def answered(marks: list[Mark], ask: Mark) -> bool:
    """Whether the words go on to say what each answer leads to."""
    after = [m for m in marks if m.start > ask.start]
    return bool(after) and after[0].kind in ("if", "otherwise")


def asked_in(mark: Mark) -> list[tuple[str, tuple[int, int]]]:
    """The answers in "open the door, follow the owl or go home", each with its place."""
    base, words = mark.match.start("list"), mark.match["list"]
    cut = r"\s*[,;]\s*(?:or|and)?\s+|\s+or\s+" + (r"|\s+and\s+" if mark.match["between"] else "")
    found, at = [], 0
    for m in [*re.finditer(cut, words), None]:
        end = m.start() if m else len(words)
        piece = words[at:end]
        lead = re.match(r"\s*(?:\(?[a-d1-6][).]\s*|whether\s+|to\s+|either\s+|"
                        r"(?:should|does|do|will|shall|can)\s+(?:she|he|it|they|we)\s+)*", piece, re.I)
        begin = at + (lead.end() if lead else 0)
        if re.search(r"\w", words[begin:end]):
            found.append((capital(words[begin:end].strip(" \"“”'")), (base + begin, base + end)))
        at = m.end() if m else end
    return found


def labelled(phrase: str, chosen: bool, who: str) -> str:
    """ "opens the door" -> "Open the door"; what is chosen is named as it is: "The left path"."""
    words = " ".join(phrase.split())
    first, _, rest = words.partition(" ")
    if not chosen and who.lower() not in ("they", "you") and not who.lower().endswith("s"):
        first = base_form(first)
    return capital(f"{first} {rest}".strip())


def base_form(verb: str) -> str:
    """goes -> go, catches -> catch, cries -> cry, opens -> open; what is no third person stays."""
    from soundstage.language.taxonomy import taxonomy

    low, known = verb.lower(), taxonomy().verbs
    irregular = {"is": "be", "has": "have", "does": "do", "goes": "go"}
    stems = [low[:-3] + "y"] if low.endswith("ies") else []
    stems += [low[:-1]] if low.endswith("s") and not low.endswith("ss") else []
    stems += [low[:-2]] if low.endswith("es") else []
    return irregular.get(low) or next((s for s in stems if s in known), verb)


def capital(words: str) -> str:
    """The words with their first letter in capital."""
    return words[:1].upper() + words[1:]


def alike(a: str, b: str) -> float:
    """Share of words in common, by their stems."""
    x, y = _stems(a), _stems(b)
    return len(x & y) / max(1, len(x | y))


def _stems(words: str) -> set[str]:
    return {base_form(w) for w in re.findall(r"[a-z']+", words.lower())} - {"the", "a", "an", "to", "she", "he", "it"}
