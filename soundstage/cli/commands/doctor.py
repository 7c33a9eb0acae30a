# SPDX-License-Identifier: Apache-2.0
"""soundstage doctor: what this machine has."""

from __future__ import annotations

import sys

import click


@click.command()
def command() -> None:
    """What this machine has, what is missing, and what to do about it."""
    from soundstage.cli.doctor import examined

    text, healthy = examined()
    click.echo(text)
    sys.exit(0 if healthy else 1)
