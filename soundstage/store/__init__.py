# SPDX-License-Identifier: Apache-2.0
"""The store: what can be made again is kept by the hash of all it depends on; what cannot is never evicted."""

from soundstage.store.store import Store, key_of

__all__ = ["Store", "key_of"]
