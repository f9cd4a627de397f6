import { createSvg } from './create-element.ts';

const step = 4;
const barWidth = 3;
const height = 18;

/** Bars of deliveries over time, oldest first, their failed part on top of the rest. The label says the same in words. */
export function createSparkline(periods: readonly (readonly [number, number])[], label: string): SVGSVGElement {
  const most = Math.max(1, ...periods.map(([deliveries]) => deliveries));
  // One path for all bars: a page has hundreds of sparklines.
  let delivered = '';
  let failed = '';
  for (const [index, [deliveries, failures]] of periods.entries()) {
    if (deliveries === 0) continue;
    const total = Math.max(2, Math.round((deliveries / most) * height));
    // One failure among many is not drawn as none.
    const top = failures === 0 ? 0 : Math.max(2, Math.round((failures / deliveries) * total));
    if (top < total) delivered += formatBar(index, height - total + top, total - top);
    if (top > 0) failed += formatBar(index, height - total, top);
  }
  const width = periods.length * step;
  return createSvg(
    'svg',
    { class: 'sparkline', role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${height}`, width, height },
    createSvg('path', { class: 'bar', d: delivered }),
    createSvg('path', { class: 'bar-failed', d: failed }),
  );
}

function formatBar(index: number, y: number, barHeight: number): string {
  return `M${index * step} ${y}h${barWidth}v${barHeight}h-${barWidth}z`;
}
