# SPDX-License-Identifier: Apache-2.0
"""A small fixed vocabulary for reading tests, so that they hold whatever units are installed."""

from soundstage.language.vocabulary import Vocabulary


def table(text: str) -> dict[str, str]:
    """ "walk in=enter; bark" -> phrases to unit names."""
    pairs = (part.strip().partition("=") for part in text.split(";"))
    return {phrase: (unit or phrase).replace(" ", "_") for phrase, _, unit in pairs}


WORDS = Vocabulary(
    props=table(
        "cup; table; bench; car; lighthouse; chair; sofa; phone; door; ball; umbrella; boat; "
        "tree; lamp; book; apple; rock; bed; "
        "house; vase; fire hydrant=hydrant; bus; bicycle; clock; suitcase; bowl"
    ),
    places=table(
        "forest; park; street; road=street; coast road; coastal road=coast_road; beach; kitchen; "
        "bedroom; living room; field; "
        "headland; studio; garden=park"
    ),
    species=table("man; woman; boy; girl; person; fox; dog; cat; wolf; horse; cow; seagull; crow; owl"),
    actions=table(
        "stand; sit; sit down=sit; walk; run; stop; look; turn; wave; nod; smile; laugh; cry; "
        "pick up; put=put_down; put down; open; "
        "close; speak; fly; drive; jump; sleep; lie; enter; walk in=enter; exit; bark; eat; "
        "drink; give; dance; hug; sing; throw; "
        "catch; knock; read; pour; play; chase; look around; fall; hide"
    ),
    moves=table(
        "static; push in; pull out; pan; tilt; track; orbit; zoom in; zoom out; handheld; follow; dolly; truck; crane"
    ),
    styles=table("clay; claymation=clay; felt; paper; paper cut-out=paper"),
    effects=table("door; rain; wind; thunder; bark; bell; phone; clock; howl; tick=clock; timer=beep"),
    ambiences=table("wind; rain; sea; waves=sea; crowd"),
    dressing={"kitchen": ("table", "window")},
    vehicles=frozenset(("car", "bus")),
)
