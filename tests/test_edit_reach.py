# SPDX-License-Identifier: Apache-2.0
"""What an edit of a named shot makes anew: that shot, what must follow from it, and no more."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.model.production import Production
from soundstage.store import Store
from soundstage.work.quality import Options

OPTIONS = Options(engine="slate", voice="fake")
GIVEN = ("Shot 1 (3s): wide shot of a fox in a forest next to a rock. Shot 2 (3s): the fox walks to a rock and says: "
         "'Hello.' A bird sings. Shot 3 (3s): close-up of the fox who says: 'Is anybody there?'")
OPEN = ("A fox runs through a forest. It stops, looks around and whispers: 'Is anybody there?' A rabbit hops in and "
        "waves.")
ALL = {"dialogue", "effects", "ambience", "music"}
SEEN, HEARD, ON_STAGE = {"sh2"}, {"effects"}, {"dialogue", "effects"}

OF_GIVEN = [  # what is said, pictures made anew, stems that may be
    ("in shot 2 the fox should be sad", SEEN, ON_STAGE),
    ("make the fox jump in shot 2", SEEN, HEARD),
    ("in shot 2 the fox should walk slowly", SEEN, ON_STAGE),
    ("shot 2: 35 mm, 1.2 m high, push in 0.8 m over 2 s", SEEN, ON_STAGE),
    ("shot 2 from a low angle", SEEN, ON_STAGE),
    ("trim shot 2 by 0.5 seconds", SEEN, ALL),
    ("make shot 2 1 second longer", SEEN, ALL),
    ('add the title "Night" to shot 2', set(), set()),
    ("add the sound of thunder in shot 2", set(), HEARD),
    ("make the birds softer in shot 2", set(), {"ambience"}),
    ('in shot 2 the fox says "Who is it?"', SEEN, ALL),  # the shot is held until it is said
    ("make the fox whisper in shot 2", SEEN, ON_STAGE),
    ("fade out at the end of shot 2", set(), set()),
    ("in shot 2 put the fox on the left", {"sh2", "sh3"}, ALL),  # it stands there in what follows, too; a longer way
    ("make shots 2 and 3 foggy", {"sh2", "sh3"}, set()),
    ("from shot 2 on it is night", {"sh2", "sh3"}, {"ambience"}),
    ("up to shot 2 it should be foggy", {"sh1", "sh2"}, set()),
]
OF_OPEN = [  # pictures that stay
    ("in shot 2 the fox should be sad", {"sh1.1"}),
    ("make the fox jump in shot 2", {"sh1.1"}),
    ("shot 2: 35 mm, 1.2 m high, push in 0.8 m over 2 s", {"sh1.1", "sh1.3", "sh1.4"}),
    ("trim shot 2 by 0.5 seconds", {"sh1.1", "sh1.3", "sh1.4"}),
    ('in shot 2 the fox says "Who is it?"', {"sh1.1", "sh1.2"}),
    ("add the sound of thunder in shot 2", {"sh1.1", "sh1.2", "sh1.3", "sh1.4"}),
    ("shots 2-3: fog", {"sh1.1", "sh1.4"}),
]


@pytest.fixture(scope="module")
def films() -> dict[str, Production]:
    return {words: film.read(words) for words in (GIVEN, OPEN)}


@pytest.mark.parametrize(("said", "pictures", "stems"), OF_GIVEN)
def test_a_given_shot_is_made_anew_alone(
        films: dict[str, Production], store: Store, said: str, pictures: set[str], stems: set[str]) -> None:
    reach = film.edit(films[GIVEN], said, OPTIONS, store, foretold=True).reach
    assert reach is not None and set(reach.pictures) == pictures and set(reach.sounds) <= stems


@pytest.mark.parametrize(("said", "staying"), OF_OPEN)
def test_shots_of_an_open_film_stay_that_come_before(
        films: dict[str, Production], store: Store, said: str, staying: set[str]) -> None:
    done = film.edit(films[OPEN], said, OPTIONS, store, foretold=True)
    assert done.reach is not None and done.lines and not set(done.reach.pictures) & staying
