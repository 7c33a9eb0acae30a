// SPDX-License-Identifier: Apache-2.0
// A page over rendered scenes: its film, and what is added to it.
import { install as choices } from "../choices";
import { install as explain } from "../explain";
import { director } from "../overlay";
import { RenderedPlayer, type Rendered } from "./player";

const film = JSON.parse(document.getElementById("film")!.textContent!) as Rendered;
const player = new RenderedPlayer(film);
for (const install of [choices, explain, director]) install(player);
(window as any).player = player;
