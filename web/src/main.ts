// SPDX-License-Identifier: Apache-2.0
// Where the page begins: with a film in it it plays; without one it is the engine's.
import { Engine } from "./engine";

(window as any).soundstage = new Engine();
