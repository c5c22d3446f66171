// Holds the components to two rules no ready-made linter has: every sentence comes from the catalogue (no text between
// tags, none in the attributes people hear or see), and no style stands in the markup (the window's CSP refuses it).
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';

const root = fileURLToPath(new URL('../src', import.meta.url));
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label', 'heading', 'text']);
const faults = [];

function walk(node, file, source) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, file, source);
    return;
  }
  if (node.type === 'Text' && /\p{L}/u.test(node.data)) report(node, file, source, `text “${node.data.trim()}” stands in the markup; put it into ui.ftl`);
  if (node.type === 'Attribute') {
    if (node.name === 'style') report(node, file, source, 'style attribute; use a class or a style: directive');
    if (!SPOKEN.has(node.name)) return;
  }
  if (['StyleSheet', 'Script', 'StyleDirective', 'ClassDirective'].includes(node.type)) return;
  for (const [key, value] of Object.entries(node)) if (!['metadata', 'parent', 'instance', 'module', 'css', 'options', 'comments'].includes(key)) walk(value, file, source);
}

function report(node, file, source, message) {
  const line = source.slice(0, node.start).split('\n').length;
  faults.push(`${relative(root, file)}:${line}: ${message}`);
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.svelte'))
  .map((entry) => join(entry.parentPath, entry.name));
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  walk(parse(source, { modern: true, filename: file }).fragment, file, source);
}
const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
if (/"resolved":\s*"https?:/.test(lock)) faults.push('package-lock.json: holds download addresses; run npm install with ui/.npmrc in force');

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`tidy: ${files.length} components hold no text and no style attributes`);
