# SPDX-License-Identifier: Apache-2.0
"""The page of a film with choices in a real browser: choosing, waiting, going back; explain and the view from above."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from test_interactive import FAST, doors

from soundstage.film import make, play
from soundstage.store import Store

driver = pytest.importorskip("soundstage.engines._browser", reason="no browser driver")
pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(driver.found_browser() is None, reason="no browser of Chrome's family on this machine"),
]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small film with a choice, a way back and a time to choose in."""
    folder = tmp_path_factory.mktemp("page")
    first, *rest = doors().scenes
    film = doors(scenes=(first.model_copy(update={"timeout": 2}), *rest))
    return Path(make(film, folder / "doors.mp4", FAST, Store(folder / "store"))["page"])


@pytest.fixture
def browser(page: Path) -> Iterator[Any]:
    """The page, open and playing; at the end nothing was fetched and nothing went wrong."""
    with driver.Browser(software=True, size=(900, 560)) as found:
        found.open(page.as_uri())
        found.run("document.querySelector('.start').click()")
        yield found
        for event in found.events:
            assert event["method"] != "Runtime.exceptionThrown", event
            assert not (event["method"] == "Log.entryAdded" and event["params"]["entry"]["level"] == "error"), event
            if event["method"] == "Network.requestWillBeSent":
                assert event["params"]["request"]["url"].startswith(("file:", "data:", "blob:", "about:"))


def until(browser: Any, expression: str, seconds: float = 20) -> None:
    """Wait for something to become true in the page."""
    end = time.monotonic() + seconds
    while not browser.run(expression):
        assert time.monotonic() < end, f"never: {expression}"
        time.sleep(0.05)


def press(browser: Any, key: str) -> None:
    """A key on the page."""
    browser.run(f"document.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true}}))")


OFFERED = "!document.querySelector('.asking').hidden"


def test_a_choice_leads_on_and_back(browser: Any) -> None:
    until(browser, OFFERED)
    assert "Open the box" in browser.run("document.querySelector('.asking').innerText")
    press(browser, "1")
    until(browser, "player.scene.id === 's2'")
    assert browser.run("location.hash").startswith("#path=s1,s2")
    press(browser, "Backspace")
    until(browser, "player.scene.id === 's1'")
    assert browser.run("location.hash") == "#path=s1"
    until(browser, OFFERED)


def test_who_does_not_choose_gets_the_default_and_an_end(browser: Any) -> None:
    until(browser, OFFERED)
    until(browser, "player.scene.id === 's3'")
    until(browser, f"{OFFERED} && document.querySelector('.asking').innerText.includes('The end')")
    browser.run("[...document.querySelectorAll('.asking button')].pop().click()")
    until(browser, "player.scene.id === 's1' && player.time < 1.5")


def test_conditions_hide_a_choice_that_was_used_up(browser: Any) -> None:
    for _ in range(2):
        until(browser, f"player.scene.id === 's1' && {OFFERED}")
        press(browser, "t")
        press(browser, "1")
        until(browser, "player.scene.id === 's2'")
    until(browser, f"player.scene.id === 's1' && {OFFERED}")
    assert browser.run("document.querySelectorAll('.asking .ways button').length") == 1


def test_picture_and_sound_stay_together_and_a_pause_stands(browser: Any) -> None:
    until(browser, "player.time > 0.6")
    apart = browser.run("Math.abs(document.querySelector('video.now').currentTime - player.time)")
    assert apart < 0.25
    browser.run("player.pause()")
    at = browser.run("player.time")
    time.sleep(0.4)
    assert browser.run("player.time") == pytest.approx(at, abs=0.02)
    assert browser.run("document.querySelector('video.now').paused")


def test_explain_and_the_view_from_above(browser: Any) -> None:
    press(browser, "e")
    said = browser.run("document.getElementById('panel-explain').innerText")
    assert "the box speaks: the face matters most" in said and "Instead: " in said
    press(browser, "d")
    assert browser.run("document.getElementById('panel-explain').hidden")
    assert browser.run("document.querySelectorAll('#panel-above [data-subject]').length") == 2
    assert browser.run("document.querySelectorAll('#panel-above .camera').length") == 1


def test_everything_has_a_name(browser: Any) -> None:
    until(browser, OFFERED)
    nameless = ("[...document.querySelectorAll('button, input')].filter("
                "e => !(e.innerText || e.textContent || e.getAttribute('aria-label') || '').trim()).length")
    assert browser.run(nameless) == 0
    assert browser.run("document.activeElement.closest('.asking') !== null"), "the keyboard is at the choices"


def test_the_drawn_page_offers_the_same_choices(tmp_path: Path) -> None:
    first, *rest = doors().scenes
    film = doors(scenes=(first.model_copy(update={"timeout": 30}), *rest))
    written = play(film, tmp_path / "drawn.html", FAST, Store(tmp_path / "store"))
    with driver.Browser(software=True, size=(480, 320)) as browser:
        browser.open(written[0].as_uri())
        browser.run("player.play()")
        until(browser, OFFERED, 60)
        assert "Open the box" in browser.run("document.querySelector('.asking').innerText")
        browser.run("player.commands.get('1').run()")
        until(browser, "player.scene.id === 's2'", 60)
        browser.run("player.commands.get('Backspace').run()")
        until(browser, "player.scene.id === 's1'", 60)
        browser.run("player.commands.get('w').run()")
        browser.run("player.tell('point', {x: 9, y: 9, hit: {item: 'box1/box', subject: 'box1', point: [0, 0, 0]}})")
        assert "The box" in browser.run("document.querySelector('.about').innerText")
        assert not [e for e in browser.events if e["method"] == "Runtime.exceptionThrown"]
