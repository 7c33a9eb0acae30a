# SPDX-License-Identifier: Apache-2.0
"""Questions about what is said: by whom, when, in which order, about what."""

from __future__ import annotations

import re
from functools import partial

from soundstage.understand.answers import Answer, has, within
from soundstage.understand.asking_voices import may_be, voice_in_words
from soundstage.understand.describing import clock
from soundstage.understand.findings import SpokenLine, Watched

_PEOPLE = "man|woman|boy|girl|child|lady|guy"
_SPEAKER = (rf"\b({_PEOPLE}|he|she)\b"  # somebody whose voice is meant: by a word, or by the place in the question
            r"|\b(?:does|did) (?:the |a |an )?(?!any|some|every|it\b|they\b|film\b|video\b)(\w+) "
            r"(?:ever )?(?:say|ask|speak|talk|answer|reply|whisper|mention)\b")
SPEAKING = ("say", "says", "said", "saying", "speak", "speaks", "spoken", "speech", "talk", "talks", "words",
             "transcript", "dialogue", "lines?", "sentences?", "mention", "mentions", "mentioned",
             "whispers?", "whispered", "whispering", "asks?", "asked", "answers?", "answered", "repl(?:y|ies|ied)")
_SMALL = frozenset((  # words that say nothing about what is spoken of
    "that", "this", "what", "which", "with", "about", "from", "have", "does", "there", "they", "them", "their",
    "your", "said", "says", "asks", "when", "where", "line", "lines", "word", "words", "anybody", "anyone",
    "someone", "after", "before", "first", "last", "heard", "spoken", "speak", "speaks", "mention", "mentions",
    "mentioned", "answer", "answers", "reply", "film", "video", "shot", "thing", "talk", "talks"))
_LITTLE = frozenset((
    "the", "and", "are", "was", "who", "how", "why", "for", "not", "but", "his", "her", "its", "our", "you", "she",
    "him", "has", "had", "can", "will", "did", "shall", "should", "would", "these", "those", "here", "according"))
_NO_WORDS = r"(?:(?:the|this|that|a|his|her|first|last) )*(?:question|it|line|words?|one)"  # none that are said
_LONG = 4  # letters from which a word says something
_SHORT, _SHARED = 3, 2  # letters of a word that counts where so many must be shared


def speakers(w: Watched, q: str) -> Answer | None:
    """How many voices."""
    if not (has(q, "how many") and has(q, "voices?", "speakers?", "people (?:\\w+ )*(?:speak|talk)(?:ing)?")):
        return None
    names = list(dict.fromkeys(s.speaker for s in w.lines))
    if not names:
        return Answer("Nobody is heard speaking.")
    return Answer(f"{len(names)} voice{'s' * (len(names) != 1)} can be told apart.",
                  tuple(clock(next(s.start for s in w.lines if s.speaker == n)) for n in names))


def counted(w: Watched, q: str) -> Answer | None:
    """How many lines, sentences or words are spoken, or how many times a word is."""
    often = r"\b(?:how many times|how often) "
    times = re.search(often + r"(?:is|was)(?: the word)? '?([a-z']+)'? (?:said|mentioned|spoken)", q) or re.search(
        often + r".*\b(?:says?|mentions?|word) '?([a-z']+)", q)
    if times:
        wanted = times.group(1).strip("'")
        hits = [x for s in w.lines for x in s.words if re.sub(r"[^\w']", "", x.text.lower()) == wanted]
        return Answer(f"“{wanted}” is heard {len(hits)} time{'s' * (len(hits) != 1)}.",
                      tuple(clock(x.start) for x in hits))
    if re.search(often + r".*\b(?:speaks?|talks?|says? (?:something|anything))\b", q):
        rows = _theirs(w, within(w, q, w.lines), q)
        told = _told(w, rows, q).text if rows else "no line is heard"
        return Answer(f"{len(rows)} time{'s' * (len(rows) != 1)}: {told}", tuple(clock(s.start) for s in rows))
    found = re.search(r"\bhow many (?:\w+ )?(lines|sentences|words)\b", q)
    if found is None or has(q, "on (?:the )?screen", "written"):
        return None
    lines = within(w, q, w.lines)
    count = sum(len(s.words) for s in lines) if found.group(1) == "words" else len(lines)
    return Answer(f"{count} {found.group(1)} are heard.", tuple(clock(s.start) for s in lines))


def said(w: Watched, q: str) -> Answer | None:
    """Which words, by which voice, when."""
    if not has(q, *SPEAKING) and not (_quoted(w, q) and has(q, "after", "before", "when", "who")):
        return None
    if has(q, "language", "accent"):
        return Answer("Words are heard as English; which language or accent it is, is not told.", answered=False)
    lines: list[SpokenLine] = within(w, q, w.lines)
    if not lines:
        return Answer("No words are heard there." if len(w.lines) else "No words are heard.")
    for part in (partial(_beside, w), _word, _manner, _unheard):
        answer = part(lines, q)
        if answer is not None:
            return answer
    return _told(w, _chosen(_theirs(w, lines, q), q), q)


def _quoted(w: Watched, q: str) -> bool:
    """Whether a line's words stand in quotes in the question."""
    found = re.search(r"(?<!\w)'([\w' -]{6,})'(?!\w)", q)
    return found is not None and any(_plain(found.group(1)) in _plain(s.text) for s in w.lines)


def told_of(w: Watched, q: str) -> Answer | None:
    """A line in which what is asked is spoken of: at least two of the question's words are said in it."""
    if not has(q, "what", "which", "when", "where", "who", "whom", "until"):
        return None
    wanted = _content(q, _SHORT)
    hits = [s for s in within(w, q, w.lines) if len(wanted & _content(s.text, _SHORT)) >= _SHARED]
    if not hits:
        return None
    return Answer("It is spoken of: " + "; ".join(f"{s.speaker}: “{s.text}”" for s in hits),
                  tuple(clock(s.start) for s in hits))


def _beside(w: Watched, lines: list[SpokenLine], q: str) -> Answer | None:
    """What is said after or before other words, or in answer to them."""
    found = re.search(r"\b(after|before|answer(?:ed)? to|repl(?:y|ied) to)\s+'?([\w' -]+)", q)
    wanted = _content(found.group(2)) if found else set()
    phrase = _plain(found.group(2)) if found else ""
    known = wanted or any(phrase in _plain(s.text) for s in lines)
    if found is None or not phrase or re.fullmatch(_NO_WORDS, phrase) or not known:
        return None
    at = next((k for k, s in enumerate(lines) if phrase in _plain(s.text)), None)
    if at is None and wanted:
        at = next((k for k, s in enumerate(lines) if wanted <= _content(s.text)), None)
    if at is None:
        words = found.group(2).strip(" '")
        return Answer(f"“{words}” is not heard.")
    k = at - 1 if found.group(1) == "before" else at + 1
    if not 0 <= k < len(lines):
        side = "before" if k < 0 else "after"
        return Answer(f"Nothing is said {side} “{lines[at].text}”.", (clock(lines[at].start),))
    return _told(w, [lines[k]], q)


def _word(lines: list[SpokenLine], q: str) -> Answer | None:
    """Whether and when a word is said."""
    verbs = "say|says|said|mention|mentions|mentioned|about|word"
    about = re.search(rf"\b(?:{verbs})\s+(?:the word |about )?'?(?:the |a |an )?([a-z][\w' -]+)", q) or re.search(
        r"\b(?:is|are|was|were)\s+(?:the |a |an )?([a-z][\w' -]*?)\s+(?:mentioned|said|spoken)", q)
    if not (about and has(q, "when", "where", "does", "do", "did", "is", "are")) or has(q, "what", "who"):
        return None
    wanted = about.group(1).strip(" '")
    hits = [(s, word) for s in lines for word in s.words if re.sub(r"\W", "", word.text.lower()) in wanted.split()]
    if not hits:
        return Answer(f"“{wanted}” is not heard.")
    return Answer(f"“{wanted}” is said in “{hits[0][0].text}”.", tuple(dict.fromkeys(clock(x.start) for _, x in hits)))


def _manner(lines: list[SpokenLine], q: str) -> Answer | None:
    if not has(q, "whispers?", "whispered", "whispering"):
        return None
    hits = [s for s in lines if s.manner == "whisper"]
    if hits:
        return Answer("Whispered: " + "; ".join(f"“{s.text}”" for s in hits), tuple(clock(s.start) for s in hits))
    return Answer("No line is surely a whisper; what is heard is told by --ask 'what is said?'.", answered=False)


def _unheard(lines: list[SpokenLine], q: str) -> Answer | None:
    """What nobody speaks of: "who asks about the moon?"."""
    found = re.search(r"\b(?:about|that)\s+(?:the |a |an )?([\w' -]+)", q)
    wanted = _content(found.group(1), _SHORT) if found else set()
    if found is None or not wanted or has(q, "first", "last") or any(wanted & _content(s.text, _SHORT) for s in lines):
        return None
    words = found.group(1).strip(" '")
    return Answer(f"“{words}” is not heard.")


def _chosen(lines: list[SpokenLine], q: str) -> list[SpokenLine]:
    """The first or last line where one of them is asked for, else those that share words with the question."""
    if has(q, "first") and "first shot" not in q:
        return lines[:1]
    if has(q, "last", "finally", "(?:at|in) the end") and "last shot" not in q:
        return lines[-1:]
    if not has(q, "about", "that", "who", "when", "where"):
        questions = [s for s in lines if s.text.endswith("?")]
        return questions if questions and has(q, "asks?", "asked") else lines
    for least in (_LONG, _SHORT):  # short words are said everywhere: only where no long one is shared
        wanted = _content(q, least) - set(_PEOPLE.split("|"))
        hits = [s for s in lines if wanted & _content(s.text, least)]
        if hits:
            return hits
    return lines


def _plain(text: str) -> str:
    """The words alone, in lower case."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _content(text: str, least: int = _LONG) -> set[str]:
    """The words of so many letters or more that say something, without their plural."""
    words = [x.strip("'") for x in re.findall(r"[a-z']+", text.lower())]
    return {re.sub(r"s$", "", x) for x in words if len(x) >= least and x not in _SMALL and x not in _LITTLE}


def _theirs(w: Watched, lines: list[SpokenLine], q: str) -> list[SpokenLine]:
    """Those of the lines that somebody may say whom the question names, by the voices' pitch; all where none may."""
    who = _speaker(q)
    voices = may_be(who, w.lines) if who else ()
    return [s for s in lines if s.speaker in voices] or lines


def _speaker(q: str) -> str:
    """The word for somebody by whom it is asked that something is said; "" for none."""
    found = re.search(_SPEAKER, q)
    return (found.group(1) or found.group(2)) if found else ""


def _told(w: Watched, rows: list[SpokenLine], q: str) -> Answer:
    """These lines and who says them: the voice that the question's word means, if its pitch tells, or as it sounds."""
    who, times = _speaker(q), tuple(clock(s.start) for s in rows)
    voices = may_be(who, w.lines) if who else ()
    if has(q, "who") and not who:
        return Answer("; ".join(f"{voice_in_words(w, s)}: “{s.text}”" for s in rows), times)
    heard = "; ".join(f"{s.speaker}: “{s.text}”" for s in rows)
    if not who or len({s.speaker for s in w.lines}) == 1:
        return Answer(heard, times)
    if len(voices) == 1 and all(s.speaker in voices for s in rows):
        return Answer(f"By the voice's pitch {heard}", times)
    return Answer(f"Which voice is that of “{who}” cannot be told; heard is {heard}", times)
