"""One of several met before, and what flyers do, done on foot."""

from __future__ import annotations

from soundstage.film import read


def _beats(words: str) -> list[tuple[tuple[str, ...], str, str, str]]:
    return [(b.who, b.action, b.anchor, b.place) for s in read(words).scenes for h in s.shots for b in h.beats]


def test_one_of_a_group_is_nobody_new() -> None:
    p = read("Two wolves meet in a wood. One wolf growls, and the other wolf sits down.")
    assert [s.id for s in p.cast if s.noun == "wolf"] == ["wolf1", "wolf2"]
    told = _beats("Two wolves meet in a wood. One wolf growls, and the other wolf sits down.")
    assert [(w, a) for w, a, _, _ in told[-2:]] == [(("wolf1",), "bark"), (("wolf2",), "sit")]
    told = _beats("Three cats lie on a rug. One cat yawns, one cat stretches.")
    assert [w for w, _, _, _ in told[-2:]] == [("cat1",), ("cat2",)]
    assert len([s for s in read("Two men wave. One man pets one goat.").cast if s.noun in ("man", "goat")]) == 3


def test_who_has_no_wings_circles_and_lands_on_foot() -> None:
    assert _beats("A hound circles a tree.") == [(("hound1",), "walk", "tree1", "around")]
    assert _beats("A shark circles a boat.")[0][1] == "swim"
    assert _beats("An eagle circles a hill.")[0][1] == "fly"
    told = _beats("A goat leaps from a rock and lands on a log.")
    assert [(a, at, how) for _, a, at, how in told] == [("jump", "rock1", "from"), ("jump", "log1", "to_on")]
    assert [a for _, a, _, _ in _beats("A goat jumps over a log and lands.")] == ["jump", "stand"]
    assert _beats("A gull lands on a rock.")[0][1] == "fly"
    assert _beats("A skydiver lands in a field.")[0][1] == "fly"
