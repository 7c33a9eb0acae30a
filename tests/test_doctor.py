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


@pytest.mark.parametrize(("name", "said"), [
    ("ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)", "libgl1-mesa-dri"),
    ("ANGLE (Mesa, llvmpipe (LLVM 19.1.7 256 bits), OpenGL 4.5)", "llvmpipe"),
    ("ANGLE (NVIDIA Corporation, NVIDIA GeForce RTX 4070, OpenGL 4.6)", "graphics card: ANGLE (NVIDIA"),
    ("", ""),
])
def test_what_draws_drafts_is_told(name: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from soundstage.engines import _browser

    class Pretended:
        def __enter__(self) -> Pretended:
            return self

        def __exit__(self, *_: object) -> None: ...

        def run(self, expression: str) -> str:
            return name

    monkeypatch.setattr(_browser, "Browser", Pretended)
    told = _browser.drawn_by()
    assert said in told and bool(told) == bool(name)
    assert ("install" in told) == ("SwiftShader" in name)
