# SPDX-License-Identifier: Apache-2.0
"""The doctor names what is missing and says no."""

from __future__ import annotations

import pytest

import soundstage.cli.doctor as doctor


def test_a_whole_machine_is_healthy() -> None:
    text, healthy = doctor.examined()
    assert healthy, text
    assert "bpy" in text and "NO " not in text


def test_a_missing_package_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(doctor.NEEDED, "no_such_module", ("no-such-package", "nothing"))
    text, healthy = doctor.examined()
    assert not healthy and "pip install no-such-package" in text
