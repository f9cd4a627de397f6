import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { renderInventoryPage } from '../../src/render/html/inventory-page.ts';
import { createDeliveries, createDocument, createFleet, createHook, createTarget } from './fleet.ts';

// Debian's package chromium; .ci/run installs it. Without it these tests fail and say so.
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'hookherd-page-'));
let browser: Browser;

beforeAll(async () => {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface OpenedPage {
  readonly page: Page;
  /** Console errors, uncaught errors, CSP violations and requests other than for the file itself. */
  readonly complaints: string[];
}

async function openPage(
  inventory: Inventory,
  fragment = '',
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<OpenedPage> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, [...renderInventoryPage(inventory)].join(''));
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, ...options });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(file).href)) complaints.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${pathToFileURL(file).href}${fragment}`);
  return { page, complaints };
}

const fleet = createDocument(
  [
    createTarget('acme', [
      createHook('1', { deliveries: createDeliveries(40, 0), events: ['pull_request', 'push'] }),
      createHook('2', { host: 'old.vendor.example', has_secret: false, state: 'unmanaged', unknown_host: true }),
    ]),
    createTarget('globex', [
      createHook('3', {
        deliveries: createDeliveries(10, 7),
        differences: ['events: push → push, release'],
        config_location: '.github/hookherd.yml:12',
        config_url: 'https://github.com/acme/infra/blob/bbbbbbb/.github/hookherd.yml#L12',
      }),
      createHook('4', { host: 'quiet.acme.example', deliveries: createDeliveries(0, 0) }),
    ]),
    createTarget('initech', [], { failure: { reason: 'not-permitted', message: 'The token may not see its hooks.' } }),
  ],
  { deliveries: { pages: 3, logs_failed: 0, max_requests: 3, hooks_not_read: 1 } },
);

function listHosts(page: Page): Promise<readonly string[]> {
  return page.locator('section[aria-labelledby=hosts-title] .open').allTextContents();
}

describe('the inventory page in a browser', () => {
  test('opens from disk with the totals, the worst destination first, and what could not be read on top', async () => {
    const { page, complaints } = await openPage(fleet);
    expect(await page.locator('h1').textContent()).toBe('Webhooks of 3 targets');
    expect(await page.locator('.totals li').allTextContents()).toEqual([
      '4 hooks',
      '3 destination hosts',
      '3 organizations',
    ]);
    expect((await listHosts(page))[0]).toBe('ci.acme.example');
    expect(await page.locator('.alert').textContent()).toContain('1 target could not be read');
    expect(await page.locator('.alert').textContent()).toContain('initech: The token may not see its hooks.');
    expect(await page.locator('footer').textContent()).toContain('2 of 3 answered');
    expect(await page.locator('footer').textContent()).toContain('1 hook not read (at most 3 requests)');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('delivery logs that could not be read are said on top, with how many and why, and at the end', async () => {
    const message = 'GitHub does not permit the deliveries of hook 1 of acme to this token.';
    const hooks = [
      createHook('1', { deliveries: { status: 'unread', message } }),
      createHook('2', { deliveries: { status: 'unread', message: message.replace('hook 1', 'hook 2') } }),
      createHook('3'),
    ];
    const deliveries = { pages: 0, logs_failed: 2, max_requests: 2, hooks_not_read: 1 };
    const { page, complaints } = await openPage(createDocument([createTarget('acme', hooks)], { deliveries }));
    const alert = await page.locator('.alert').textContent();
    expect(alert).toContain('2 delivery logs could not be read');
    expect(alert).toContain('2 hooks: GitHub does not permit the deliveries to this token.');
    expect(await page.locator('footer').textContent()).toContain(
      '2 logs could not be read; 1 hook not read (at most 2 requests)',
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a tile filters, says its number, and stands in the fragment', async () => {
    const { page, complaints } = await openPage(fleet);
    const tile = page.getByRole('button', { name: /Without secret/ });
    expect(await tile.locator('.tile-number').textContent()).toBe('1');
    await tile.click();
    expect(await listHosts(page)).toEqual(['old.vendor.example']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 4 hooks shown');
    expect(new URL(page.url()).hash).toBe('#show=no-secret');
    expect(await tile.getAttribute('aria-pressed')).toBe('true');
    await tile.click();
    expect(await listHosts(page)).toHaveLength(3);
    expect(new URL(page.url()).hash).toBe('');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the filter box takes words of host, organization and event, and a link shows the same view', async () => {
    const { page } = await openPage(fleet, '#q=globex+push&hosts=name');
    expect(await page.locator('#filter').inputValue()).toBe('globex push');
    expect(await listHosts(page)).toEqual(['ci.acme.example', 'quiet.acme.example']);
    await page.locator('#filter').fill('nothing of this kind');
    expect(await page.locator('.empty').first().textContent()).toContain('No hook fits');
    await page.close();
  });

  test('columns sort both ways and say so', async () => {
    const { page } = await openPage(fleet);
    const header = page.locator('#hosts-sort-name');
    await header.click();
    expect(await listHosts(page)).toEqual(['ci.acme.example', 'old.vendor.example', 'quiet.acme.example']);
    expect(await page.locator('th:has(#hosts-sort-name)').getAttribute('aria-sort')).toBe('ascending');
    await header.click();
    expect(await listHosts(page)).toEqual(['quiet.acme.example', 'old.vendor.example', 'ci.acme.example']);
    expect(new URL(page.url()).hash).toBe('#hosts=-name');
    await page.close();
  });

  test('a row opens its hooks: settings link, config line, difference, last error in words', async () => {
    const { page } = await openPage(fleet);
    await page.getByRole('button', { name: 'ci.acme.example' }).click();
    const opened = page.locator('.opened');
    expect(await opened.locator('a').first().getAttribute('href')).toBe(
      'https://github.com/organizations/acme/settings/hooks/1',
    );
    const text = await opened.textContent();
    expect(text).toContain('events: push → push, release');
    expect(text).toContain('.github/hookherd.yml:12');
    expect(text).toContain('7 of 10 deliveries failed');
    expect(text).toContain('answered 503');
    await page.close();
  });

  test('works by keyboard alone', async () => {
    const { page } = await openPage(fleet);
    await page.getByRole('button', { name: /Failing/ }).focus();
    await page.keyboard.press('Enter');
    expect(await listHosts(page)).toEqual(['ci.acme.example']);
    // The tiles are made anew, and the focus stays where it was.
    expect(await page.evaluate('document.activeElement.id')).toBe('tile-failing');
    await page.locator('#filter').focus();
    await page.keyboard.type('glob');
    await page.getByRole('button', { name: 'ci.acme.example' }).focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.opened').count()).toBe(1);
    await page.close();
  });

  test('hostile names, URLs, events and descriptions are text', async () => {
    const evil = '<img src=x onerror=alert(1)></script><script>alert(2)</script>"\'&lt;\u2028\u202e@everyone';
    const shown = evil.replace('\u2028', ' ').replace('\u202e', '\\u{202e}');
    const hook = createHook('9', {
      url: `https://evil.example/${evil}`,
      host: `${evil}.example`,
      events: [evil],
      description: evil,
      config_location: evil,
      config_url: 'javascript:alert(3)',
      settings_url: 'javascript:alert(4)',
      differences: [evil],
      deliveries: { status: 'unread', message: evil },
    });
    const { page, complaints } = await openPage(
      createDocument([
        createTarget(evil, [hook], {
          apps: [{ slug: evil, permissions: [evil], suspended: false }],
          invisible_hooks: 1,
        }),
        createTarget(`${evil}2`, [], { failure: { reason: 'api-error', message: evil } }),
      ]),
    );
    for (const button of await page.locator('.open').all()) await button.click();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('a').count()).toBe(0);
    expect(await page.locator('.opened').first().textContent()).toContain(shown);
    expect(await page.locator('#page').textContent()).not.toMatch(/[\u2028\u202e]/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a viewer that gives it no address of its own shows it all the same', async () => {
    const page = await browser.newPage();
    await page.setContent([...renderInventoryPage(fleet)].join(''));
    expect(await listHosts(page)).toHaveLength(3);
    await page.getByRole('button', { name: /Without secret/ }).click();
    expect(await listHosts(page)).toEqual(['old.vendor.example']);
    await page.close();
  });

  test('axe finds no violation, light and dark, closed and opened', async () => {
    const axe = createRequire(import.meta.url).resolve('axe-core');
    for (const colorScheme of ['light', 'dark'] as const) {
      // axe needs to run code of its own, which the page's policy forbids; the other tests hold the policy.
      const { page } = await openPage(createFleet(12, 6), '', { colorScheme, bypassCSP: true });
      await page.locator('.open').first().click();
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html]))',
      );
      expect(violations).toEqual([]);
      await page.close();
    }
  });

  test('a narrow screen scrolls no page sideways', async () => {
    const { page } = await openPage(createFleet(12, 6), '', { viewport: { width: 360, height: 700 } });
    await page.locator('.open').first().click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.close();
  });

  test('prints without the controls', async () => {
    const { page } = await openPage(fleet);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000);
    await page.close();
  });

  // In processor time of the page, which no other program on a busy machine adds to.
  test('a thousand organizations of twenty hooks open in under two seconds and filter in under 100 ms', async () => {
    const { page, complaints } = await openPage(createFleet(1000, 20));
    const session = await page.context().newCDPSession(page);
    // The page's own time: a busy machine says nothing about it.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const measure = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    const before = await measure();
    await page.reload();
    expect((await measure()) - before).toBeLessThan(2000);
    for (const query of ['j', 'jen', 'jenkins', 'team-5', 'push svc', '']) {
      const began = await measure();
      await page.locator('#filter').fill(query);
      await page.evaluate('document.body.offsetHeight');
      expect((await measure()) - began, query).toBeLessThan(100);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});
