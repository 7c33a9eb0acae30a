// SPDX-License-Identifier: Apache-2.0
// Bundles the page over rendered scenes into the Python package: node build-rendered.mjs; with --check it only says
// whether the kept bundle is what these sources build (exit 1 when it is not).
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

const kept = new URL("../soundstage/data/rendered.js.gz", import.meta.url);
const made = await build({
  absWorkingDir: new URL(".", import.meta.url).pathname, entryPoints: ["src/rendered/main.ts"], bundle: true,
  minify: true, format: "iife", target: ["es2022"], charset: "utf8", legalComments: "none", write: false,
});
const code = made.outputFiles[0].text.replaceAll("</script", "<\\/script");
if (process.argv.includes("--check")) {
  const same = gunzipSync(readFileSync(kept)).toString("utf8") === code;
  console.log(same ? "the kept bundle is what the sources build" : "the kept bundle is old: node build-rendered.mjs");
  process.exit(same ? 0 : 1);
}
writeFileSync(kept, gzipSync(code, { level: 9 }));
console.log(`${code.length} characters`);
