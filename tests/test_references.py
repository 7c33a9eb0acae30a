# SPDX-License-Identifier: Apache-2.0
"""Files given with a film: what they are, what is converted or refused, how they are named, bound and kept."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from conftest import small_film
from glb import cube_glb, cube_gltf
from PIL import Image
from pydantic import ValidationError

from soundstage import language
from soundstage.errors import FilmError
from soundstage.model.file import load, save
from soundstage.model.production import Reference
from soundstage.references.intake import Given, given, laid_beside, received, take_in
from soundstage.store import Store


def test_names_and_roles_are_read() -> None:
    assert given("a/fox.glb:identity") == Given(Path("a/fox.glb"), "", "identity")
    assert given("hero=fox.glb") == Given(Path("fox.glb"), "hero", "")
    with pytest.raises(FilmError, match="there is no role"):
        given("fox.glb:identiti")


def test_a_gltf_with_files_is_packed_and_kept_with_its_licence(tmp_path: Path, store: Store) -> None:
    model = cube_gltf(tmp_path)
    (tmp_path / "LICENSE.txt").write_text("Small Cubes\nReleased under CC0 1.0\n")
    taken = take_in(Given(model), store)
    assert (taken.kind, taken.id, taken.path) == ("model", "cube", "references/cube.glb")
    assert taken.licence.startswith("CC0: Small Cubes")
    kept = store.kept_file(taken.hash)
    assert kept is not None and kept.read_bytes()[:4] == b"glTF"


@pytest.mark.parametrize(("harm", "says"), [
    (lambda d: d["buffers"][0].update(uri="gone.bin"), "'gone.bin' is missing"),
    (lambda d: d["buffers"][0].update(uri="../../etc/passwd"), "out of its folder"),
    (lambda d: d["buffers"][0].update(uri="https://a.b/c.bin"), "network"),
    (lambda d: d.update(extensionsRequired=["KHR_draco_mesh_compression"]), "Draco"),
    (lambda d: d.update(meshes=[]), "no mesh"),
    (lambda d: d["accessors"][0].update(count=3_000_000), "triangles"),
])
def test_models_that_cannot_be_used_are_refused_with_the_reason(tmp_path, store, harm, says) -> None:  # type: ignore[no-untyped-def]
    model = cube_gltf(tmp_path)
    data = json.loads(model.read_text())
    if "triangles" in says:
        data["meshes"][0]["primitives"][0].pop("indices")
    harm(data)
    model.write_text(json.dumps(data))
    with pytest.raises(FilmError, match=says):
        take_in(Given(model), store)


def test_what_is_no_reference_is_refused(tmp_path: Path, store: Store) -> None:
    for name, content in {"a.png": b"", "b.png": b"no picture at all", "c.glb": cube_glb()[:200], "d.obj": b"v 0 0 0",
                          "e.svg": b"<svg xmlns='x'></svg>"}.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(FilmError):
            take_in(Given(tmp_path / name), store)
    with pytest.raises(FilmError, match="no file"):
        take_in(Given(tmp_path / "nothing.png"), store)


def test_pictures_are_brought_to_upright_srgb(tmp_path: Path, store: Store) -> None:
    Image.new("CMYK", (8, 6), (0, 255, 255, 0)).save(tmp_path / "print.jpg")
    taken = take_in(Given(tmp_path / "print.jpg"), store)
    assert "CMYK" in taken.note and taken.path.endswith(".png")
    kept = store.kept_file(taken.hash)
    assert kept is not None
    red = np.asarray(Image.open(kept).convert("RGB"))[3, 3]
    assert red[0] > 200 and red[1] < 60
    turned = Image.new("RGB", (8, 4), (9, 9, 9))
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(tmp_path / "phone.jpg", exif=exif)
    taken = take_in(Given(tmp_path / "phone.jpg"), store)
    kept = store.kept_file(taken.hash)
    assert kept is not None and Image.open(kept).size == (4, 8) and "upright" in taken.note
    plain = tmp_path / "plain.png"
    Image.new("RGBA", (8, 8)).save(plain)
    assert take_in(Given(plain, role="backdrop"), store).note == ""


def test_a_file_is_bound_by_its_name_and_the_rest_is_said(tmp_path: Path, store: Store) -> None:
    (tmp_path / "ball.glb").write_bytes(cube_glb())
    Image.new("RGB", (8, 8)).save(tmp_path / "wall.png")
    (tmp_path / "odd.glb").write_bytes(cube_glb())
    files = [Given(tmp_path / "ball.glb"), Given(tmp_path / "wall.png", role="backdrop")]
    film = received(small_film(), files, store)
    assert film.subject("ball1").references == ("@ball:identity",)
    assert film.reference("@wall").of == "s1.sh1"
    crowd = received(film, [Given(tmp_path / "odd.glb"), Given(tmp_path / "odd.glb")], store)
    states = {c.words: c.state for c in crowd.claims if c.kind == "file"}
    assert states == {"@ball": "read", "@wall": "read", "@odd": "not_understood", "@odd_2": "not_understood"}


def test_a_file_named_without_spaces_is_of_a_noun_of_two_words(tmp_path: Path, store: Store) -> None:
    (tmp_path / "trafficlight_A.glb").write_bytes(cube_glb())
    asked = language.read("A man stands next to a bench and a traffic light.")
    film = received(asked, [Given(tmp_path / "trafficlight_A.glb")], store)
    assert [s.noun for s in film.cast if s.references] == ["traffic light"]


def test_references_travel_with_the_film(tmp_path: Path, store: Store) -> None:
    (tmp_path / "ball.glb").write_bytes(cube_glb())
    film = received(small_film(), [Given(tmp_path / "ball.glb")], store)
    folder = tmp_path / "film"
    folder.mkdir()
    assert laid_beside(film, folder, store) == film
    save(film, folder / "film.yaml")
    elsewhere = Store(tmp_path / "other")
    again = laid_beside(load(folder / "film.yaml"), folder, elsewhere)
    assert again == film and elsewhere.kept_file(film.references[0].hash) is not None
    elsewhere.evict(0)
    assert elsewhere.kept_file(film.references[0].hash) is not None  # never evicted
    (folder / "references" / "ball.glb").unlink()
    with pytest.raises(FilmError, match="gone"):
        laid_beside(film, folder, Store(tmp_path / "third"))


def test_paths_never_leave_the_film() -> None:
    for path in ("/etc/passwd", "../x.glb", "a/../../x.glb", "C:\\x.glb"):
        with pytest.raises(ValidationError):
            Reference(id="x", path=path)


def test_words_that_call_a_file_by_name_get_it_or_are_told(tmp_path: Path, store: Store) -> None:
    (tmp_path / "ball-rigged.glb").write_bytes(cube_glb())
    waiting = small_film().model_copy(update={"references": (Reference(id="ball", of="ball1"),)})
    film = received(waiting, [Given(tmp_path / "ball-rigged.glb")], store)
    assert [(r.id, bool(r.hash), r.of) for r in film.references] == [("ball", True, "ball1")]
    (tmp_path / "robot.glb").write_bytes(cube_glb())
    lost = received(small_film().model_copy(update={"source": "@robot sings by the box."}),
                    [Given(tmp_path / "robot.glb")], store)
    assert next(c.state for c in lost.claims if c.kind == "file") == "not_understood"
    assert not any(s.references for s in lost.cast)


def test_a_picture_that_the_words_call_the_backdrop_is_not_cut_out(tmp_path: Path, store: Store) -> None:
    from PIL import Image

    Image.new("RGB", (64, 36), (90, 120, 60)).save(tmp_path / "hills.png")
    film = received(language.read("@hills as backdrop, a fox walks through it"), [Given(tmp_path / "hills.png")], store)
    (reference,) = film.references
    assert (reference.role, reference.note) == ("backdrop", "")
