import type { Inventory } from '../../inventory/inventory.ts';
import { toJsonEscape } from '../escape.ts';
import { formatInventoryJson } from '../inventory-files.ts';
import { pageScript, pageStyle, scriptHash, styleHash } from './page.generated.ts';

/**
 * The inventory as one HTML file that needs nothing else: no network, no file beside it. Its Content-Security-Policy names its own script
 * and style by their hashes, so that nothing in the data can become code. It comes in pieces, since a fleet's is long.
 */
export function* renderInventoryPage(inventory: Inventory): Generator<string, void> {
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Webhook inventory</title>
<style>${pageStyle}</style>
</head>
<body>
<div id="page"><noscript>This page needs JavaScript. The same data is in the JSON and CSV formats of the inventory.</noscript></div>
<script type="application/json" id="inventory">`;
  for (const piece of formatInventoryJson(inventory)) yield escapeJson(piece);
  yield `</script>
<script type="module">${pageScript}</script>
</body>
</html>
`;
}

/** JSON that ends no script element and is no line of its own to a script: `<`, `>`, `&` and Unicode's line separators as escapes. */
function escapeJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, toJsonEscape);
}
