# SPDX-License-Identifier: Apache-2.0
"""soundstage read: what was understood of the words."""

from __future__ import annotations

import click


@click.command()
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="The Production as JSON.")
@click.option("--seed", default=1)
def command(source: str, as_json: bool, seed: int) -> None:
    """Show what was understood of SOURCE: film.yaml on stdout, the claims on stderr."""
    from soundstage.cli.source import read_source, shown_claims

    wishes = {"seed": seed, "style": "", "aspect": "", "seconds": ""}
    production, _ = read_source(source, wishes, None)
    if as_json:
        click.echo(production.model_dump_json(by_alias=True, indent=1))
        return
    from soundstage.cli.source import as_yaml

    click.echo(as_yaml(production), nl=False)
    click.echo(shown_claims(production), err=True)
