// Looks at what was built before it is shipped: nothing inline (the CSP refuses it), nothing remote, no demo data.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const faults = [];
for (const name of ['index.html', 'stage.html']) {
  const page = readFileSync(join(dist, name), 'utf8');
  if (/<style/i.test(page) || /\sstyle=/i.test(page)) faults.push(`${name}: inline style`);
  if (/<script(?![^>]*\ssrc=)/i.test(page)) faults.push(`${name}: inline script`);
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g)) if (!address.startsWith('./')) faults.push(`${name}: ${address} is not relative`);
}

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const text = readFileSync(path, 'utf8');
  if (text.includes('demo-host-marker')) faults.push(`${entry.name}: demo data`);
  if (entry.name.endsWith('.css') && /url\(\s*["']?https?:|@import/.test(text)) faults.push(`${entry.name}: remote address`);
  if (/\.map$/.test(entry.name)) faults.push(`${entry.name}: source map`);
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log('dist: nothing inline, nothing remote, no demo data');
