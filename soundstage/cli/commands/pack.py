# SPDX-License-Identifier: Apache-2.0
"""soundstage pack: folders of models that words can cast."""

from __future__ import annotations

from pathlib import Path

import click


@click.group()
def command() -> None:
    """Packs of glTF models that words can cast: add a folder, list them, remove one."""


@command.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What to call it [default: the folder's name].")
@click.option("--prefer", is_flag=True, help="Take its models also for what the house builds itself.")
@click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes.")
def add(folder: Path, name: str, prefer: bool, store: Path | None) -> None:
    """Take in every .glb and .gltf of FOLDER, with its licence."""
    from soundstage.cli.options import open_store
    from soundstage.references import packs

    for line in packs.described([packs.add(folder, open_store(store), name, prefer)]):
        click.echo(line)


@command.command("list")
@click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes.")
def listed(store: Path | None) -> None:
    """Every pack with its models."""
    from soundstage.cli.options import open_store
    from soundstage.references import packs

    lines = list(packs.described(packs.packs(open_store(store))))
    for line in lines or ["no pack was added yet: soundstage pack add FOLDER"]:
        click.echo(line)


@command.command()
@click.argument("name")
@click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes.")
def remove(name: str, store: Path | None) -> None:
    """Forget the pack NAME; films that use it keep their copies."""
    from soundstage.cli.options import open_store
    from soundstage.references import packs

    click.echo(f"{packs.remove(name, open_store(store)).name} removed")
