// SPDX-License-Identifier: Apache-2.0
// Where the page begins: with a film in it it plays; without one it is the render engine's.
import { Controls } from "./controls";
import { Engine } from "./engine";
import { EXTRAS } from "./extras";
import type { Film } from "./film";
import { Player } from "./player";

function begin(text: string): void {
  const root = document.querySelector("main")!, film = JSON.parse(text) as Film;
  document.title = film.title;
  let player: Player;
  try {
    player = new Player(film, root);
  } catch (error) {
    root.textContent = `This browser cannot draw the film (WebGL 2 is needed): ${(error as Error).message}`;
    return;
  }
  const controls = new Controls(player);
  for (const install of EXTRAS) install(player);
  controls.adopt();
  (window as any).player = player;
  const turn = (): void => {
    player.tick();
    requestAnimationFrame(turn);
  };
  turn();
  setInterval(() => document.hidden && player.tick(), 500); // a hidden page is not refreshed, but is still heard
  void player.sound.prepare(0).catch(() => undefined);
}

const film = document.getElementById("film");
if (film) begin(film.textContent!);
else (window as any).soundstage = new Engine();
