# SPDX-License-Identifier: Apache-2.0
"""An instruction's text as words, and what English does to them: plurals, quotes, filler."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy

QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]|(?<![\w])['‘]([^'‘’]+(?:['’][a-z]+[^'‘’]*)*)['’](?![\w])")
_WORD = re.compile(r"\x00\d+|@[\w./-]+(?::[\w ]+)?|\d+(?:[.,:]\d+)+|\d+|[^\W\d_]+(?:-[^\W\d_]+)*|'s\b|%|°")
NUMBERED = {**lexicon.NUMBERS, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
FILLER = (
    "please",
    "can you",
    "could you",
    "would you",
    "will you",
    "i want you to",
    "i want to",
    "i want it to",
    "i would like you to",
    "i would like to",
    "i would like",
    "let us",
    "now",
    "also",
    "then",
    "and",
    "just",
    "maybe",
    "ok",
    "okay",
    "we should",
    "you should",
    "i think",
    "how about we",
    "how about",
    "what about",
    "what if",
    "next",
    "finally",
    "but",
    "instead",
    "so",
    "additionally",
    "could we",
    "can we",
    "i need",
    "we need to",
    "we need",
    "kindly",
    "go ahead and",
    "try to",
    "i want",
    "at the same time",
    "after that",
    "in addition",
    "well",
    "actually",
    "simply",
    "afterwards",
    "hey",
    "first",
    "make sure",
    "make sure that",
    "ensure that",
    "ensure",
    "perhaps",
    "plus",
    "i would",
    "i might",
    "you could",
    "we could",
    "why not",
    "why do not we",
    "shall we",
    "let me",
    "hmm",
    "hm",
    "oh",
    "yo",
    "honestly",
    "tbh",
    "imo",
    "btw",
    "would you please",
    "it would be better to",
    "we really should",
)
TRAILER = (
    "please",
    "instead",
    "now",
    "as well",
    "also",
    "too",
    "thanks",
    "thank you",
    "again",
    "for me",
    "if possible",
    "ok",
    "a bit",
    "at all",
    "completely",
    "entirely",
    "outside",
    "inside",
    "there",
    "a touch",
    "a little",
    "this time",
    "from now on",
    "for a change",
    "altogether",
    "really",
    "a notch",
    "a smidge",
    "a hair",
    "somewhat",
    "slightly",
    "somewhere",
    "only",
    "a tad",
    "thx",
    "ty",
    "tbh",
    "imo",
    "ok",
    "if you can",
    "if that is possible",
    "if we can",
    "to be honest",
    "in my opinion",
    "both of them",
    "all of them",
    "the both of them",
    "all three",
)
_SHOTS = frozenset(("shot", "scene", "clip", "line", "half"))  # "first shot at 28 mm" says which
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "mice": "mouse",
    "geese": "goose",
    "wolves": "wolf",
    "leaves": "leaf",
    "knives": "knife",
    "shelves": "shelf",
    "sheep": "sheep",
    "feet": "foot",
    "puppies": "puppy",
    "calves": "calf",
    "persons": "person",
    "cows": "cow",
}
_SPOKEN = {
    "u": "you",
    "ur": "your",
    "cud|cld": "could",
    "wud|wld": "would",
    "shud": "should",
    "plz|pls|pleeze": "please",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "cant": "can not",
    "isnt": "is not",
    "shouldnt": "should not",
    "thats": "that is",
    "lemme": "let me",
    "gotta": "have to",
    "cos|cuz|coz": "because",
    "thru": "through",
    "bg": "background",
    "wanna": "want to",
    "gonna": "going to",
    "can't": "can not",
    "don't": "do not",
    "doesn't": "does not",
    "shouldn't": "should not",
    "isn't": "is not",
    "there's": "there is",
    "it's": "it is",
    "colour": "color",
    "coloured": "colored",
    "recolour": "recolor",
    "centre": "center",
    "grey": "grey",
    "gray": "grey",
    "that's": "that is",
    "he's": "he is",
    "she's": "she is",
    "they're": "they are",
    "what's": "what is",
    "we're": "we are",
    "didn't": "did not",
    "rather than": "instead of",
    "in place of": "instead of",
    "in lieu of": "instead of",
    "who's": "who is",
    "i'd": "i would",
    "we'd": "we would",
    "you'd": "you would",
    "won't": "will not",
    "mustn't": "must not",
    "let's": "let us",
    "colours": "colors",
    "aswell": "as well",
    "alot": "a lot",
    "teh": "the",
    "abit": "a bit",
    "please": "",
    "pls": "",
    "he'd": "he would",
    "she'd": "she would",
    "cross fade": "crossfade",
    "somewhere in": "in",
    "'s too": " is too",
    "'s not": " is not",
    "close up": "close-up",
    "cause": "because",
    "'em": "them",
    "instead of (?:just|only|merely)": "instead of",
    "(?<=s)'(?= [a-z])": " 's",
    "joins? (?:him|her|them|us|it)": "walks in",
}


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """The text with every part of it changed that no quotes hold."""
    out, begin = list[str](), 0
    for quote in QUOTED.finditer(text):
        out += [change(text[begin : quote.start()]), quote[0]]
        begin = quote.end()
    return "".join((*out, change(text[begin:])))


def words_of(text: str) -> tuple[list[str], list[str]]:
    """(lower-case words, quotes): each quote is one word "\\x00N", N its place among the quotes."""
    quotes: list[str] = []

    def keep(m: re.Match[str]) -> str:
        quotes.append((m[1] or m[2]).strip())
        return f" \x00{len(quotes) - 1} "

    plain = QUOTED.sub(keep, text.replace("’", "'"))
    for said, meant in _spoken():
        plain = said.sub(meant, plain)
    found = [w if w.startswith("@") else w.lower() for w in _WORD.findall(plain)]
    return found, quotes


@lru_cache(maxsize=1)
def _spoken() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is said for short, compiled once: the patterns of an instruction are more than `re` remembers."""
    edged = ((said, "" if said.startswith("(?<") else r"\b", meant) for said, meant in _SPOKEN.items())
    return tuple((re.compile(rf"{edge}(?:{said}){edge}", re.I), meant) for said, edge, meant in edged)


def without_filler(words: list[str]) -> list[str]:
    """The words with politeness and joining words at either end taken off."""
    changed = True
    while changed and words:
        changed = False
        for phrase in FILLER:
            row = phrase.split()
            if words[: len(row)] == row and len(words) > len(row) and words[:2] != ["instead", "of"] and not (
                    phrase in ("first", "next") and words[1] in _SHOTS):
                words, changed = words[len(row) :], True
        for phrase in TRAILER:
            row = phrase.split()
            if len(words) > len(row) + 1 and words[-len(row) :] == row and not (
                    row[-1] == "them" and words[-len(row) - 1] in ("on", "to", "for", "of", "with", "at", "give")) and (
                    phrase != "again" or not {"say", "says"} & set(words)):
                words, changed = words[: -len(row)], True
    return words


@lru_cache(maxsize=4000)
def singular(word: str) -> str:
    """The word for one of them: "foxes" -> "fox"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if taxonomy().senses(word) or not word.endswith("s"):
        return word
    for end, put in (("ves", "f"), ("ves", "fe"), ("s", ""), ("ies", "y"), ("es", "")):
        if word.endswith(end) and taxonomy().senses(word.removesuffix(end) + put):
            return word.removesuffix(end) + put
    return word.removesuffix("s")


ARTIFACT = "06"  # WordNet's file of things that are made
_WITH = ("with", "in", "who", "wearing", "of", "on", "holding", "carrying", "that", "made")
_VAGUE = frozenset(
    ("lot", "bit", "kind", "sort", "touch", "tad", "more", "less", "way", "look", "one", "ones", "same", "different",
     "other", "place", "places", "side", "sides", "version", "take", "moment", "time")
)


def names_a_thing(words: Sequence[str]) -> bool:
    """Whether the words are one noun phrase: "a big dog with a hat", not "younger the woman older"."""
    row = list(words)
    at = next((n for n, w in enumerate(row) if n and w in _WITH), len(row))
    core = row[1:at] if row[0] in ("a", "an", "the", "some", "another", "my", "two", "three", "four") else row[:at]
    if not core or any(
        w in ("the", "a", "an", "his", "her", "its", "and") or w in _VAGUE for w in core):
        return False
    head, table = core[-1], taxonomy()
    one = singular(head)
    if (head.endswith("er") and table.senses(head, "a") and not table.senses(head, "n")):
        return False
    return bool(table.senses(one, "n")) or not table.senses(one)


def is_made(noun: str) -> bool:
    """Whether the noun is of something that somebody makes: a stick, a lamp; no stripe and no smile."""
    return taxonomy().file(singular(noun)) == ARTIFACT


def positive(word: str) -> tuple[str, ...]:
    """What a comparative compares: "kinder" -> kind, "happier" -> happy; () when it is none."""
    if not word.endswith("er") or len(word) < 5:
        return ()
    stem = word[:-2]
    once = stem[:-1] if stem[-1] == stem[-2] else stem
    return stem, f"{stem}e", f"{stem[:-1]}y" if stem.endswith("i") else stem, once


def compares(words: str) -> bool:
    """Whether the words end in a comparative, which is no thing: "a little rounder", "it warmer and darker"."""
    row = words.split()
    table = taxonomy()
    bare = row[0] not in ("a", "an", "the", "some") or bool({"little", "bit", "more"} & set(row[:-1]))
    return any(table.count(p, "a") > table.count(row[-1], "n") or (bare and bool(table.senses(p, "a")))
               for p in positive(row[-1]))


def plural(word: str) -> bool:
    """Whether the word means several."""
    return (
        word in _IRREGULAR
        or (word.endswith("s") and not word.endswith("ss") and singular(word) != word)
        or (word in ("all", "both", "them", "they", "everyone", "everybody", "people"))
    )
