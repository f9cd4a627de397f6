import type { Target } from '../model/target.ts';

/** Where people look at the GitHub of an API base: `https://github.com` for `https://api.github.com`. */
export function webBase(apiBase: string): string {
  const url = new URL(apiBase);
  if (url.hostname === 'api.github.com') return 'https://github.com';
  if (url.hostname.endsWith('.ghe.com')) return `https://${url.hostname.replace(/^api\./, '')}`;
  return url.origin;
}

/** The settings page of a hook below a web address; undefined for global hooks, whose page is not documented. */
export function getSettingsUrl(base: string, target: Target, id: string): string | undefined {
  switch (target.kind) {
    case 'organization':
      return `${base}/organizations/${encodeURIComponent(target.owner)}/settings/hooks/${id}`;
    case 'repository':
      return `${base}/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repo)}/settings/hooks/${id}`;
    case 'global':
      return undefined;
  }
}
