/** Where people look at the GitHub of an API base: `https://github.com` for `https://api.github.com`. */
export function webBase(apiBase: string): string {
  const url = new URL(apiBase);
  if (url.hostname === 'api.github.com') return 'https://github.com';
  if (url.hostname.endsWith('.ghe.com')) return `https://${url.hostname.replace(/^api\./, '')}`;
  return url.origin;
}
