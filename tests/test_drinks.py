# SPDX-License-Identifier: Apache-2.0
"""Drinks: what one drinks is in its glass, what one pours comes out of a bottle or a pot; captions of who drinks it."""

from __future__ import annotations

import pytest

from soundstage.language import read


def unit_of(words: str, noun: str) -> str:
    return next(s.unit for s in read(words).cast if noun in s.noun)


@pytest.mark.parametrize(("words", "noun", "unit"), [
    ("A woman drinks red wine.", "wine", "wine_glass"), ("A woman drinks champagne.", "champagne", "wine_glass"),
    ("A man drinks whiskey.", "whiskey", "glass"), ("A man drinks beer.", "beer", "beer_mug"),
    ("A waiter pours wine into a glass.", "wine", "bottle"), ("A waiter pours champagne.", "champagne", "wine_glass"),
    ("A waiter pours wine into a glass.", "glass", "glass"), ("A girl pours tea into a cup.", "tea", "teapot"),
    ("A girl pours tea into a cup.", "cup", "cup"), ("A girl pours milk into a cup.", "milk", "milk_carton"),
    ("A man pours a glass of wine.", "glass", "glass"), ("A cook pours tea for a sailor.", "tea", "cup"),
    ("A girl pours milk.", "milk", "glass")])
def test_a_drink_is_in_what_it_is_drunk_or_poured_from(words: str, noun: str, unit: str) -> None:
    assert unit_of(words, noun) == unit


@pytest.mark.parametrize(("words", "action"), [
    ("businessman drinking whiskey at the bar counter of a hotel lounge", "drink"),
    ("young chef stirring the soup in a large kitchen", "stir")])
def test_a_caption_without_article_tells_who_does_it(words: str, action: str) -> None:
    film = read(words)
    beat = next(b for s in film.scenes for shot in s.shots for b in shot.beats)
    assert beat.action == action and film.subject(beat.who[0]).family == "body"


@pytest.mark.parametrize("words", ["dog training school", "a woman in boxing gloves"])
def test_what_is_named_by_an_activity_is_not_done(words: str) -> None:
    assert not any(b.action in ("train", "punch") for s in read(words).scenes for shot in s.shots for b in shot.beats)
