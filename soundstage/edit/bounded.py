# SPDX-License-Identifier: Apache-2.0
"""A verb carried out within the part of the film that is named: looks and visitors stay there."""

from __future__ import annotations

from dataclasses import replace

from soundstage.edit.base import Done, Verb
from soundstage.edit.looks import as_seen, looked_apart
from soundstage.edit.scope import Scope
from soundstage.edit.visits import also_there


def applied(verb: Verb, scope: Scope) -> Done:
    """What the verb makes of the film at the place of the scope; FilmError and Unfit as the verb raises them."""
    seen = as_seen(scope)
    done = verb.apply(seen)
    return replace(done, production=also_there(looked_apart(done.production, scope, seen), scope))
