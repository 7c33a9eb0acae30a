// SPDX-License-Identifier: Apache-2.0
// Bundles the player into the Python package: node build.mjs; with --check it only says whether the kept bundle is
// what these sources build (exit 1 when it is not).
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

const home = new URL("../soundstage/data/", import.meta.url);
const kept = new URL("player.js.gz", home);
const made = await build({
  absWorkingDir: new URL(".", import.meta.url).pathname, entryPoints: ["src/main.ts"], bundle: true, minify: true,
  format: "iife", target: ["es2022"], charset: "utf8", legalComments: "none", write: false,
  banner: { js: "/* Soundstage player, Apache-2.0. Contains three.js, MIT, (c) 2010-2026 three.js authors. */" },
});
// "</script" would end the element that holds the bundle
const code = made.outputFiles[0].text.replaceAll("</script", "<\\/script");
if (process.argv.includes("--check")) {
  const same = gunzipSync(readFileSync(kept)).toString("utf8") === code;
  console.log(same ? "the kept bundle is what the sources build" : "the kept bundle is old: run npm run build");
  process.exit(same ? 0 : 1);
}
writeFileSync(kept, gzipSync(code, { level: 9 }));
writeFileSync(new URL("LICENSE-three.txt", home), readFileSync(new URL("node_modules/three/LICENSE", import.meta.url)));
console.log(`${code.length} characters`);
