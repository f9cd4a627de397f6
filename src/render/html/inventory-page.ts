import type { Inventory } from '../../inventory/inventory.ts';
import { pageScript, pageStyle, scriptHash, styleHash } from './page.generated.ts';

/**
 * The inventory as one HTML file that needs nothing else: no network, no file beside it. Its Content-Security-Policy names its own script
 * and style by their hashes, so that nothing in the data can become code.
 */
export function renderInventoryPage(inventory: Inventory): string {
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
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
<script type="application/json" id="inventory">${formatInertJson(inventory)}</script>
<script type="module">${pageScript}</script>
</body>
</html>
`;
}

/** JSON that ends no script element and breaks no line: `<`, `>`, `&` and Unicode's line separators as escapes. */
function formatInertJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
