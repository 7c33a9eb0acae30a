# SPDX-License-Identifier: Apache-2.0
"""The page in Firefox: it draws, plays in time with or without a loudspeaker, and complains of nothing."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from conftest import small_film
from marionette import Firefox, found_firefox

from soundstage import film
from soundstage.store import Store
from soundstage.work.quality import Options


@pytest.mark.render
@pytest.mark.skipif(not found_firefox(), reason="no Firefox or no Xvfb: apt-get install firefox-esr xvfb")
def test_the_page_plays_in_firefox(store: Store, tmp_path: Path) -> None:
    page = film.play(small_film(), tmp_path / "small.html", Options(engine="slate", voice="fake"), store)[0]
    (home := tmp_path / "home").mkdir()
    firefox = Firefox(home)
    try:
        firefox.ask("WebDriver:Navigate", url=page.as_uri())
        if "WebGL 2 is needed" in firefox.run("document.body.textContent.slice(0, 200)"):
            pytest.skip("this Firefox has no WebGL 2: apt-get install libgl1-mesa-dri libegl1")
        _until(firefox, "player.drawn.startsWith(player.shot.id)")
        first = firefox.run("player.sound.prepare(0).then(() => "
                            "[...player.sound.pieces[0].ready.values()].map(h => h.first))")
        assert max(first) - min(first) < 0.002 and 0.4 <= first[0] < 0.45, "the pulse is found in what it decoded"
        firefox.press(" ")
        _until(firefox, "player.time > 0.4")
        assert firefox.run("player.playing")
        apart = firefox.run("(() => { const b = player.sound.begun, c = player.sound.context; return b ? b.film + "
                            "c.currentTime - b.clock - (c.outputLatency || c.baseLatency || 0) - player.time : 0 })()")
        assert abs(apart) < 0.05, "the audio clock leads"
        firefox.run("player.pause(), player.seek(1.0), 0")
        _until(firefox, "player.drawn.startsWith(`${player.shot.id} ${player.poseAt(player.shot, 1.0)} `)")
        own = [line for line in firefox.said().splitlines() if page.name in line and "error" in line.lower()]
        assert not own
    finally:
        firefox.close()


def _until(firefox: Firefox, condition: str, seconds: float = 120) -> Any:
    end = time.monotonic() + seconds
    while not firefox.run(condition):
        assert time.monotonic() < end, condition
        time.sleep(0.1)
