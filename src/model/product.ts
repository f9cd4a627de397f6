/** Which GitHub answers: its limits differ. GHE.com counts as `ghec`. */
export interface Product {
  readonly name: 'dotcom' | 'ghec' | 'ghes';
  /** Hooks for one event and target (GitHub, "Troubleshooting webhooks"). */
  readonly hooksPerEvent: number;
  /** Seconds a receiver has to answer. */
  readonly answerSeconds: number;
  /** Days that deliveries are kept. */
  readonly retentionDays: number;
}

/** The products and what GitHub documents of them: hooks for one event, how long it waits for an answer, how long it keeps deliveries. */
export const products = {
  dotcom: { name: 'dotcom', hooksPerEvent: 20, answerSeconds: 10, retentionDays: 3 },
  ghec: { name: 'ghec', hooksPerEvent: 20, answerSeconds: 10, retentionDays: 3 },
  ghes: { name: 'ghes', hooksPerEvent: 250, answerSeconds: 30, retentionDays: 7 },
} as const satisfies Record<string, Product>;

/** The product behind a normalized API base such as `https://api.github.com` or `https://ghes.example/api/v3`. */
export function productOf(apiBase: string): Product {
  const { hostname, pathname } = new URL(apiBase);
  if (hostname === 'api.github.com') return products.dotcom;
  if (hostname.endsWith('.ghe.com')) return products.ghec;
  return pathname.startsWith('/api/v3') ? products.ghes : products.dotcom;
}
