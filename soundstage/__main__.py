# SPDX-License-Identifier: Apache-2.0
"""python -m soundstage: the same as the soundstage command."""

from soundstage.cli import main

if __name__ == "__main__":
    main()
