# SPDX-License-Identifier: Apache-2.0
"""The inbox takes what its page posts, and nobody else's."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from soundstage.engines._inbox import Inbox
from soundstage.errors import FilmError


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def posted(address: str, data: bytes) -> int:
    asked = urllib.request.Request(address, data, method="POST")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(asked, timeout=30) as answer:
        return int(answer.status)


def test_what_is_posted_is_taken_once(inbox: Inbox) -> None:
    assert posted(inbox.address + "1", b"picture") == 204
    assert inbox.take("1") == b"picture"
    with pytest.raises(FilmError, match="lost"):
        inbox.take("1")


def test_who_does_not_know_its_secret_is_refused(inbox: Inbox) -> None:
    with pytest.raises(urllib.error.HTTPError, match="403"):
        posted(inbox.address.rsplit("/", 2)[0] + "/guess/1", b"picture")
    with pytest.raises(FilmError, match="lost"):
        inbox.take("1")


def test_it_holds_a_few_pictures_and_drops_the_oldest(inbox: Inbox) -> None:
    for name in "abcdefgh":
        posted(inbox.address + name, name.encode())
    assert inbox.take("h") == b"h"
    with pytest.raises(FilmError, match="lost"):
        inbox.take("a")
