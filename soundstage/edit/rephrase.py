# SPDX-License-Identifier: Apache-2.0
"""Roundabout speech -> plain instructions: "I'd rather see X than Y" is "swap Y for X", "is too loud" is "softer".

A rule is "what is said => what is meant"; (a|b), [a] and {hole} are as in pattern.py, a hole takes any words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from soundstage.edit.filming_sayings import FILMINGS
from soundstage.edit.framewords import ANGLES, MOVES, NEARER, RELATIONS, SHOT_SIZES, TRANSITIONS
from soundstage.edit.lookwords import KINDS
from soundstage.edit.opposites import MORE, OPPOSITES
from soundstage.edit.pattern import matches
from soundstage.edit.sayings import SAYINGS
from soundstage.edit.sounds import audible, rings
from soundstage.edit.stagewords import EXPRESSIONS, LIGHTS, WEATHER
from soundstage.edit.words import plural
from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

_SOME = "[a bit|a little|a tad|a touch|slightly|somewhat|rather|quite|kind of|very|way|much|far|really|just|still]"
_WELL = "[properly|well|enough|at all|clearly|over the music|very well|anymore|that well]"
_FOR = "[to me|for me|for my taste|for my liking|here|there|right now|at the moment|in my opinion]"
RULES = f"""
i would (rather|sooner) (see|have|use|get|hear|show|take) {{a}} (than|instead of|not) {{b}} => swap {{b}} for {{a}}
i would (rather|sooner|prefer) {{a}} (were|was) {{b}} => make {{a}} {{b}}
i would (rather|sooner|prefer) it (were|was|be|is|to be) {{a}} => make it {{a}}
i (would prefer|prefer|would like|would rather have|would rather) {{a}} (to|over|instead of) (the|a|an) {{b}} =>
    swap the {{b}} for {{a}}
i (would prefer|prefer|would rather have) {{a}} (to|over|instead of) {{b}} => swap the {{b}} for {{a}}
i (want|would like|would love|need|would prefer|prefer) {{a}} (to be|to become|to look) {{b}} => make {{a}} {{b}}
i (want|would like|would love|need|would prefer|prefer) {{a}} to {{b}} => let {{a}} {{b}}
i (want|would like|would prefer|need|prefer) {{a}} not {{b}} => swap {{b}} for {{a}}
i (want|would like|would love|need) to (see|have|hear|get) {{a}} => {{a}}
(try|consider|suggest|fancy|how about|what about|i suggest|i would suggest|i would try|i would consider|i vote for|
    have you tried|have you considered|maybe try|let us try|thinking about|i was thinking of) {{a:doing}} => {{a}}
i wish [that] {{a}} (was|were|is) {{b}} => {{a}} should be {{b}}
i wish [that] {{a}} (had|has) {{b}} => give {{a}} {{b}}
i wish [that] (we|you|i) (could|would|can) {{a}} => {{a}}
i wish [that] there (was|were) {{a}} => add {{a}}
i wish [that] {{a}} (would|could|did) {{b}} => let {{a}} {{b}}
i (want|would like|would love|need|would prefer|prefer) {{a:known}} => make {{a}}
i (find|think|feel|reckon|guess|believe|hear|see) [that] {{a}} => {{a}}
i (find|think) {{a}} {_SOME} too {{x}} {_FOR} => {{a}} is too {{x}}
{{a}} becomes {{b}} => make {{a}} {{b}}
{{a}} becomes {{b}} => swap {{a}} for {{b}}
(end|finish|close) (on|with) (a|an|the) {{a}} => insert a {{a}} after the last shot
(open|start|begin) (on|with) (a|an|the) {{a}} => insert a {{a}} before the first shot
{{a}} (has|have|is|are|'s) got {{b}} => give {{a}} {{b}}
why (is|are|was|were) {{a}} (so|too|this|that) {{x}} => {{a}} is too {{x}}
[i|we|you] (can not|could not|can hardly|can barely|do not) (hear|make out|understand) {{a}} {_WELL} =>
    make {{a}} louder
{{a}} (is|are) {_SOME} too {{x}} (in|at|on|for) {{b}} => make {{a}} {{-x}} in {{b}}
i would (rather|sooner) (see|have|hear) {{a}} => {{a}}
i (want|would like|would love) to be (on|with) {{a}} => focus on {{a}}
(could|can|should|would|might|must|may) {{a}} not {{b}} => {{a}} should not {{b}}
(could|can|should|would|might|must|may) {{a}} (be|become|get|turn) {{b}} => make {{a}} {{b}}
(could|can|should|would|might|must|may) {{a}} have {{b}} => give {{a}} {{b}}
(could|can|should|would|might|must|may) {{a}} {{b}} => let {{a}} {{b}}
(would it be possible|is it possible|is there a way|is there any way) (to|for) {{a}} => {{a}}
(would you mind|do you mind|i would appreciate it if you would|i would appreciate) {{a}} => {{a}}
(what if|how about|what about|suppose|imagine) {{a}} (were|was|is|are|became) {{b}} => make {{a}} {{b}}
(what if|suppose|imagine) {{a}} had {{b}} => give {{a}} {{b}}
(what if|suppose|imagine) {{a}} {{b}} => let {{a}} {{b}}
(what if|suppose|imagine|how about if) (we|you) {{a}} => {{a}}
it (would|might|could) be (nice|nicer|better|good|great|lovely|cool|best) (if|with) {{a}} (were|was) {{b}} => make
    {{a}} {{b}}
it (would|might|could) be (nice|nicer|better|good|great|lovely|cool|best) (if|with|to have|to see|to) {{a}} => {{a}}
{{a}} would (be|look|work|feel|read|play) (nicer|better|great|good|best) (as|in|with|at|if it were|if it was|being)
    {{b}} => make {{a}} {{b}}
{{a}} (could do with being|wants to be|needs to be|has to be|ought to be|should really be|is supposed to be|is
    meant to be) {{b}} => make {{a}} {{b}}
{{a}} (could do with|could use|needs|wants|is missing) [a|an|some] more {{b}} => add {{b}}
{{a}} (needs|wants|has|ought|is supposed|is meant) to {{b}} => let {{a}} {{b}}
(the scene|it|the film|this|the shot) (could do with|could use|needs|wants|is missing) {{b}} => add {{b}}
{{a}} (could do with|could use|needs|wants|is missing) {{b}} => give {{a}} {{b}}
{{a}} (is|are|looks|feels|seems|sounds|goes|moves|runs|walks|comes) {_SOME} too {{x}} {_FOR} => make {{a}} {{-x}}
{{a}} (is|are|looks|feels|seems|sounds) {_SOME} not {{x}} enough {_FOR} => make {{a}} {{+x}}
{{a}} (is|are|looks|feels|seems|sounds) (a bit|a little|a tad|a touch|rather|somewhat|kind of|slightly) {{x}}
    {_FOR} => make {{a}} {{-x}}
{{a}} <should> not {{v}} {{p:where}} {{b}} (but|and) {{q:where}} {{c}} => {{a}} should {{v}} {{q}} {{c}}
{{a}} <should> not {{v}} {{p:where}} {{b}} (but|and) {{q:where}} {{c}} instead => {{a}} should {{v}} {{q}} {{c}}
{{a}} <should> not be wearing {{b}} but {{c}} => let {{a}} wear {{c}}
would {{a}} (work|be|look|fit|suit it) better than (the|a|an) {{b}} => swap the {{b}} for {{a}}
{{a}} (should be|could be|must be|ought to be|should fall|is|are) asleep => let {{a}} sleep
there is too much {{a}} => make the {{a}} quieter
there is not enough {{a}} => make the {{a}} louder
(less|not so much) {{a}} => make the {{a}} quieter
more {{a}} => make the {{a}} louder
(give|gimme|get|show|find|bring|fetch) (me|us) {{a}} => add {{a}}
(there <should> be|there could be|i want|i need|we need) no {{a}} => remove {{a}}
(drop|lose|forget|forget about|skip|no need for|do away with|we do not need|i do not need|we can lose) {{a}} =>
    remove {{a}}
instead of {{b}} (let us|we|you) {{a}} => {{a}} instead of {{b}}
replace what {{a}} (says|say|said|is saying) (with|by) {{b}} => replace {{a}} 's line with {{b}}
{{a}} (when|as|while) (he|she|it|they) (says|say|says it|says that|says this|says so) => {{a}}
{{a}} is not (loud|audible) enough => make {{a}} louder
it is (already|still) too {{x}} => make it {{-x}}
(do|shoot|film|play|set|stage|have) (this|it|the scene|everything|all this) (in|at|on) {{a}} instead of [in|at|on]
    {{b}} => move the scene to {{a}}
{{a}} (on|against) the (window|windows|roof|glass) [outside] => {{a}}
(one|another) more {{a}} (from|by) {{b}} => let {{b}} {{a}} once more
{{a}} so [that] (we|you|i|one|everyone|the audience) {{b}} => {{a}}
(get rid of|lose|drop|remove|scrap|ditch|no|cut|skip|take out|not|mute|silence|kill) {{a}} (and|but) (use|have|put in|
    take|try) {{b}}
    [instead] => swap {{a}} for {{b}}
(get rid of|lose|drop|remove|scrap|ditch|no|cut|skip|take out) {{a}} and {{b}} instead => swap {{a}} for {{b}}
loose {{a}} => lose {{a}}
<make> {{a}} feel (like|as if it were|as though it were|more like|as) {{b}} => make {{a}} {{b}}
<make> {{a}} less {{x}} => make {{a}} {{-x}}
{{a}} <should> be less {{x}} => make {{a}} {{-x}}
(make|do|have) it {{a}} and not {{b}} => make it {{a}}
{{a}} (a|an|some) {{c}} instead of (a|an|the|his|her|its|their) {{b}} => swap the {{b}} for a {{c}}
{{a}} (a|an|the) {{c}} rather than (a|an|the|his|her|its|their) {{b}} => swap the {{b}} for a {{c}}
more {{a}} => add some more {{a}}
(nobody|no one) <should> (talk|speak|talks|speaks|says anything|say anything) => remove all lines
(nobody|no one) (talks|speaks|says anything|says a word) => remove all lines
(give|show|get|let) (me|us) [see|have] {{a}} (in|as) [a|an] {{b:framed}} => frame {{a}} in {{b}}
(hold|keep|stay on|linger on) {{a}} [a bit|a little|a while|for] longer => hold on {{a}} longer
the {{a}} 's too {{x}} => make the {{a}} {{-x}}
(nobody|no one) {{a}} => everyone should not {{a}}
{{a}} (drags|drags on|is dragging|feels slow|is boring) => make {{a}} shorter
{{a}} (speaks|talks|says it|reads it) {_SOME} too {{x:way}} => make {{a}} talk {{-x}}
{{a}} (stays|remains|keeps|should stay|should remain) standing => {{a}} should not sit
{{a}} (is|are) {{b:doing}} => {{a}} should {{b}}
(come|get|go|move) (in closer|closer in|closer|nearer|in tighter) => make it closer
{{a}} (brewing|coming|coming up|rolling in|setting in|gathering|moving in) => {{a}}
{{a:heard}} (between|among|through|around|in|on) the (trees|branches|leaves|background) => {{a}}
{{a}} (on|over|across|above) the (water|lake|sea|street|city|ground|fields|hills|river|forest|trees|road) => {{a}}
{{a}} (goes on|runs|lasts|is held|is on screen) [for] too (long|much) => make {{a}} shorter
{{a}} (goes by|is over|is gone|passes) too (fast|quickly|soon) => make {{a}} longer
start {{a:framed}} => make the first shot {{a}}
(swap|switch|exchange|trade) the two {{a}} => the two {{a}} should change places
(swap|switch|exchange|trade) (both|both the|the pair of|around the) {{a}} => both {{a}} should change places
(put|switch|turn) (the lights|the lamps|the light|lights) (on|up) => make the light brighter
(put|switch|turn) (on|up) (the lights|the lamps|the light|lights) => make the light brighter
(put|switch|turn) (the lights|the lamps|the light|lights) (off|out|down) => make the light darker
(put|switch|turn|kill|dim) (off|out|down) (the lights|the lamps|the light|lights) => make the light darker
bring (the|all the) {{a}} (down|under|low) (under|beneath|below|during|behind|while|when|whenever) {{b}} =>
    duck the {{a}} under {{b}}
(take|pull|push|drop|dip|duck|fade|turn) (the|all the) {{a}} (out|down|back|under|low) (under|beneath|below|
    during|behind|while|when|whenever) {{b}} => duck the {{a}} under {{b}}
(duck|dip) (the|all the) {{a}} (during|behind|when|while) {{b}} => duck the {{a}} under {{b}}
wait [for] {{t}} before {{a}} (answers|speaks|talks|replies|says it|says that|says anything) => make {{a}} wait {{t}}
    before speaking
(hold|wait|pause|stay) [for] {{t}} before {{a}} (answers|speaks|talks|replies) => make {{a}} wait {{t}} before speaking
(kill|lose|drop|no|cut|stop|less|not so much) (the|all the) (whisper|whispering|shout|shouting|yelling|singing) =>
    make the line normal
instead of (a|an|the) {{b}} (it|he|she|they) {{v}} (a|an|the) {{c}} => swap the {{b}} for a {{c}}
{{a}} (is|are) {{b:doing}} [and] not {{c:doing}} => {{a}} should {{b}} instead of {{c}}
(where|when|at the moment when|at the point where|as soon as) {{a}} (i want|i would like|let us have) {{b}} => when
    {{a}} {{b}}
(let|make|have) her {{a}} => she should {{a}}
it (rains|is raining) => let it rain
it (snows|is snowing) => let it snow
circle {{a}} => orbit around {{a}}
{{a}} street corner => {{a}} street
not (a|an) {{a}} [and|but] (a|an) {{b}} => swap the {{a}} for a {{b}}
(get rid of|lose|drop|no) the {{a:framed}} [and|but] keep it {{b:framed}} => make the {{a}} {{b}}
{{a}} (is|are) (enough|plenty|sufficient) => there should be {{a}}
(end|finish|close|conclude) [it|the film|the story|the scene|things] (with|on) {{a}} {{b:doing}} => in the last shot
    {{a}} should {{b}}
(end|finish|close|conclude) [it|the film|the story|the scene|things] with {{a}} => in the last shot add {{a}}
<make> {{a}} from {{x:now}} to {{y:now}} => make {{a}} {{y}}
{{a}} (repeat|add|continue|interrupt|exclaim|go) {{q:quote}} => let {{a}} say {{q}}
(hold|stay|linger|wait|rest) [for] {{t}} on {{a}} before (he|she|it|they|{{c}}) (speaks|answers|talks|replies) => make
    {{a}} wait {{t}} before speaking
(hold|stay|linger|wait|rest) on {{a}} [for] {{t}} before (he|she|it|they|{{c}}) (speaks|answers|talks|replies) => make
    {{a}} wait {{t}} before speaking
there <should> not be (a|an|any|the) {{a}} => remove the {{a}}
(he|she|it|they|{{c}}) (says|say|shouts|shout|calls|asks|whispers|whisper) {{a:quote}} (instead of|rather than|not)
    {{b:quote}} => replace {{b}} with {{a}}
(let|have|make) (the scene|the film|it|the story|everything) (end|finish|close) with {{a}} {{b:doing}} => in the last
    shot {{a}} should {{b}}
{{a}} <should> not (be wearing|wear|have on) (a|an|the|his|her|any) {{b}} => remove {{a}} 's {{b}}
there <should> not be (a|an|any|the) {{a}} [and] (just|but|only|but just) (a|an) {{b}} => swap the {{a}} for a {{b}}
(raise|lift) the camera [up] and look down [on {{a}}|at {{a}}|at everything] => use a high angle
play (a|an|the|some) {{a}} (when|while|as) {{b}} => add the sound of {{a}} when {{b}}
no {{x:now}} [and] (make it|let it be|it should be) {{b}} => make it {{b}}
[the] camera <should> {{a}} => {{a}}
<make> {{a}} (more like|be more like) {{b}} => make {{a}} {{b}}
(shave|knock|chop|lop|trim|take) {{t}} off => make it {{t}} shorter
(shave|knock|chop|lop|trim|take) {{t}} off => take {{t}} off it
(her|his|its|their|the) {{a:quote}} {{b}} almost {{c}} => {{a}} should be {{c}}
(her|his|its|their|the) {{a:quote}} {{b}} => {{a}} {{b}}
{{a}} (asks|says) {_SOME} too {{x}} => make {{a}} sound {{-x}}
i (want|would like|would love) to (see|have) the {{a}} => add the {{a}}
pull the camera {{a}} => pull {{a}}
push the camera {{a}} => push {{a}}
(dolly|move|bring|take) the camera back {{a}} => pull back {{a}}
pan the camera {{a}} => pan {{a}}
tilt the camera {{a}} => tilt {{a}}
{{a}} (sit|stand|be|sits|stands) opposite (each other|one another) => {{a}} face each other
{{a}} opposite (each other|one another) => {{a}} facing each other
(have|let|keep|get) {{a}} playing [in the background] => add {{a}}
(have|let|keep|get) {{a}} playing [in the background] => add {{a}} music
{{a}} <should> come in {{b}} => make {{a}} {{b}}
(open|start|begin|set|have) (the scene|the film|it) (at|in|during) {{x:now}} (rather than|instead of) [at|in] {{y}} =>
    make it {{x}}
slow {{a}} down => make {{a}} slower
speed {{a}} up => make {{a}} faster
<make> {{a}} 's (talking|talk|speaking|speech|delivery) {{b}} => make {{a}} talk {{b}}
bring in {{a}} from {{b}} => have {{a}} come in from {{b}}
{{a}} (shake|shakes) {{b}} 's hand => {{a}} shakes hands with {{b}}
{{a}} (shake|shakes) (his|her|their) hand => {{a}} shakes hands with her
(fade|dissolve|crossfade) (it|this|the shot) in [from black] => fade in
(fade|dissolve|crossfade) (it|this|the shot) out [to black] => fade out
{{a}} after (his|her|its|their|the) <line> => {{a}} after he speaks
{{a}} before (his|her|its|their|the) <line> => {{a}} before he speaks
(i would|i) (love|like) {{a}} => add {{a}}
{{a}} would be (nice|good|great|lovely|perfect|better|welcome|fun|cool) => add {{a}}
{{a}} look as (if|though) [it was|it were|they were] (cut from|cut out of|made of|made from|made out of) {{b}} =>
    make it look like {{b}}
(tell|ask|get|want) {{a}} to be {{b}} => make {{a}} {{b}}
(tell|ask|get) {{a}} to {{b}} => let {{a}} {{b}}
(let|have|make) the camera {{a}} at the end => in the last shot {{a}}
<make> {{a}} (to|into) (a|an) {{b}} one => make {{a}} {{b}}
<swap> {{a}} for (a|an) {{b}} one => make {{a}} {{b}}
(stop|keep|prevent) {{a}} from {{b:doing}} => {{a}} should not {{b}}
(should|could|can|would|must) not {{a:known}} be {{b}} => {{a}} should be {{b}}
{{a}} not (just|only) {{b}} => {{a}}
<make> {{a}} (closer|tighter|nearer) (on|to) {{b}} => make {{a}} a close-up of {{b}}
{{a}} (look|looks|looking) away => {{a}} turn away
(put|tie|wear|pin|do) {{a}} 's hair [up|back] (in|into) {{b}} => give {{a}} {{b}}
{{a}} (not|instead of) (on|in|at|to|under|behind|beside|onto|into) {{b}} => {{a}}
{{a}} (run|runs|go|goes) after {{b}} => {{a}} chase {{b}}
let {{a}} (run|last|go on) [for] {{t}} => make {{a}} {{t}} long
{{a}} has {{b}} => give {{a}} {{b}}
{{a}} has (a|an|some|two|three) {{b}} => let {{a}} hold a {{b}}
{{a}} <should> be (full of|crowded with|filled with|packed with) {{b}} => add some {{b}}
take {{a}} (away|out again|off again) => remove {{a}}
(can|could|may) we be (in|at|on) {{a}} [instead] => move the scene to {{a}}
(have|let|make|get) the camera follow [right|just|close|closely] (behind|after) {{a}} => film {{a}} from behind ;
    track {{a}}
(start|begin|open) (close|tight|close up|in close) on {{a}} [and|then] (widen|pull|zoom|move|dolly) (out|back)
    to reveal {{b}} => in the first shot make it a close-up of {{a}} ; in the first shot pull out
(start|begin|open) (close|tight|close up|in close) on {{a}} [and|then] (widen|pull|zoom|move|dolly) (out|back) =>
    in the first shot make it a close-up of {{a}} ; in the first shot pull out
(end|finish|close (it|the film)) [it|the film] on {{a}} 's (face|eyes) => in the last shot make it a close-up of {{a}}
(shoot|film|show|frame) {{a}} 's <line> {{b}} => shoot {{a}} {{b}} when {{a}} speaks
{{a}} <line> <should> (come|be|start|begin) {{t}} later => wait {{t}} before {{a}} line
{{a}} <should> not be {{b:doing}} => {{a}} should not {{b}}
"""

_SKY = {*WEATHER, "drizzle", "sun"}
_CAMERA = word_set("zoom push pull dolly pan tilt crane orbit truck track pedestal circle")
_PACES = word_set("slow slowly fast quick quickly gentle gently")
_KNOWN = word_set("the his her its their it them him shot everything everyone both this that")
_OWNED = word_set("line lines words answer reply voice hair face coat hat dress walk run excuse question speech size "
                  "color fur response remark beard scarf shirt umbrella expression delivery point eyes perspective "
                  "viewpoint pov")
OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}


def owned(words: Sequence[str]) -> list[str]:
    """ "his answer" as "he 's answer", so that the owner is one of the film's."""
    row: list[str] = []
    for at, word in enumerate(words):
        mine = word in OWNERS and (words[at + 1 : at + 2] and words[at + 1] in _OWNED)
        row += [OWNERS[word], "'s"] if mine else [word]
    return row


_FELT = word_set("boring annoying interesting amazing exciting disturbing missing confusing distracting charming")
_CONTRASTS = ("instead of", "and not", "not", "rather than")
_CLAUSE = word_set("the he she it they his her its their him them let have make")  # more than a noun is said
_RIDDEN = word_set("bicycle scooter motorcycle motorbike skateboard horse pony donkey camel elephant bike")
_ALL = frozenset(f"{lead}{name}" for lead in ("", "the course of ", "the length of ") for name in (
    "the film", "the movie", "the whole film", "the scene", "the story", "it", "the whole thing", "the video",
    "the end", "the clip", "the action", "time"))
_LENS, _CLIPS = ("mm", "lens"), ("shot", "scene", "film")
_VALUES = frozenset((*lexicon.COLORS, *lexicon.NUMBERS, *lexicon.HOURS, *lexicon.SEASONS, *lexicon.WEATHER,
                     *lexicon.TIMES, *lexicon.AGES, *lexicon.SIZES))


def contrasted(words: Sequence[str]) -> list[str]:
    """The words without what is so now - "black (not white)", "three times (instead of two)" - or what it is measured
    by - "bigger (than the cat)"; the same words when nothing of the kind is said."""
    text = " ".join(words)
    than = words.index("than") if "than" in words[1:] and "rather than" not in text else 0
    if than and (words[than - 1].endswith("er") or words[than - 2] in ("more", "less")):
        return list(words[:than])
    for contrast in _CONTRASTS:
        before, found, after = text.partition(f" {contrast} ")
        if found and before and (after in _VALUES or _describes(after)):
            return before.split()
    return list(words)


def _describes(word: str) -> bool:
    """Whether the word can only say what something is like: "striped"."""
    table = taxonomy()
    return bool(table.senses(word, "a")) and not table.senses(word, "n") and not word.endswith("ing")


def plainly(words: Sequence[str]) -> Iterator[list[str]]:
    """What the words may mean in plain instructions, likeliest first; nothing when they are plain already."""
    seen = [list(words)]
    for said, meant in _rules():
        for match in matches(said, words, _any):
            rows = [row for row in _filled(meant, match.values) if row not in seen]
            seen += rows
            yield from rows
            if rows:
                break


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rules = "\n".join((RULES.strip(), SAYINGS.strip(), FILMINGS.strip()))
    lines = rules.replace("\n    ", " ").splitlines()  # long rules go on, indented
    rows = [line.split(" => ") for line in lines]
    return tuple((re.sub(r"\{(\w)\}", r"{\1:words}", said), tuple(meant.split())) for said, meant in rows)


def _any(kind: str, words: Sequence[str], start: int, end: int) -> tuple[bool, tuple[str, ...]] | None:
    said = " ".join(words[start:end])
    if kind == "quote" and not (end == start + 1 and said.startswith("\x00")):
        return None
    if kind == "known" and words[start] not in _KNOWN and "'s" not in words[start:end]:
        return None
    known = {"now": said in _VALUES, "where": said in RELATIONS, "moving": said in MOVES, "felt": said in EXPRESSIONS,
             "number": said.isdigit(), "shot": bool(re.fullmatch(r"shot \w+|the \w+ shot", said)),
             "long": words[end - 1] in ("s", "second", "seconds") and end - start > 1,
             "sounding": kind == "sounding" and end == start + 1 and rings(words[start]),
             "beside": said in ("before", "after"), "joining": said in ("before", "after", "when"),
             "spoken": said in lexicon.SPEECH, "nth": said in ("first", "second", "last", "other"),
             "filming": words[min(start + (words[start] in _PACES), end - 1)] in _CAMERA,
             "clip": said in _CLIPS, "lens": words[end - 1] in _LENS,
             "sky": any(w in lexicon.WEATHER or w in _SKY for w in words[start:end]), "single": end == start + 1,
             "mount": Vocabulary.installed().props.get(words[end - 1], "") in _RIDDEN or words[end - 1] in _RIDDEN,
             "counting": said in lexicon.NUMBERS, "scenic": said in Vocabulary.installed().places,
             "hued": said in lexicon.COLORS, "danced": said in lexicon.GENRES,
             "joint": said in TRANSITIONS and "cut" not in said,
             "tinted": said in KINDS["tint"] or said in KINDS["look"],
             "wordy": bool({"line", "lines", "dialogue", "speech", "words"} & {*words[start:end]}),
             "dimmed": said in ("light", "lighting"), "spedso": said in ("fast", "quickly", "slowly", "slow"),
             "inside": words[start] in ("in", "on", "at", "during") and end - start > 2,
             "often": said in lexicon.TIMES,
             "wholly": said in _ALL, "angled": said in ANGLES,
             "tuned": any(w in lexicon.INSTRUMENTS for w in words[start:end]),
             "arriving": end == start + 1 and said in ("arrival", "entrance", "exit", "departure", "entry"),
             "lit": said in lexicon.LIGHTS or said in LIGHTS}
    bare = plural(words[end - 1]) or words[start] in ("a", "an", "some")
    if kind == "noises" and (end - start > 3 or not bare or _CLAUSE & {*words[start:end]}):
        return None
    if not known.get(kind, True) or (kind in ("heard", "noises") and (
            words[start] in ("let", "have", "make", "add") or not audible(words[start:end]))):
        return None
    if words[start] in ("you", "we", "us", "i") or (
            kind == "doing" and (not words[start].endswith("ing") or words[start] in _FELT)) or (
            kind == "way" and said not in OPPOSITES) or (
            kind == "framed" and said not in SHOT_SIZES and said not in NEARER):
        return None
    return True, tuple(words[start:end])


def _filled(meant: Sequence[str], values: dict[str, tuple[str, ...]]) -> list[list[str]]:
    """The meant words with the holes filled, once for each opposite; [] when none is known."""
    rows: list[list[str]] = [[]]
    for part in meant:
        name = part.strip("{}+-")
        if not part.startswith("{"):
            ways: tuple[str, ...] = (part,)
        elif part[1] == "-":
            ways = OPPOSITES.get(" ".join(values[name]), ())
        elif part[1] == "+":
            said = " ".join(values[name])
            ways = (MORE.get(said, f"more {said}"),) if len(values[name]) == 1 else ()
        else:
            ways = (" ".join(values[name]),)
        rows = [[*row, *way.split(" ")] for row in rows for way in ways]
    return rows
