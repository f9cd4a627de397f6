import type { Target } from '../model/target.ts';
import { getPlan, type Report, type RunFacts } from './report.ts';

/** Where people look at the GitHub of an API base: `https://github.com` for `https://api.github.com`; GHE.com and GHES alike. */
export function getWebBase(apiBase: string): string {
  const url = new URL(apiBase);
  if (url.hostname === 'api.github.com') return 'https://github.com';
  if (url.hostname.endsWith('.ghe.com')) return `https://${url.hostname.replace(/^api\./, '')}`;
  return url.origin;
}

/** The settings page of a hook below a web address; undefined for global hooks, whose page is not documented. */
export function getSettingsUrl(base: string, target: Target, id: string): string | undefined {
  switch (target.kind) {
    case 'organization':
      return `${base}/organizations/${encodeURIComponent(target.owner)}/settings/hooks/${encodeURIComponent(id)}`;
    case 'repository':
      return `${base}/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repo)}/settings/hooks/${encodeURIComponent(id)}`;
    case 'global':
      return undefined;
  }
}

/** The web address of the GitHub that a report is about; undefined where the run did not get as far. */
export function getReportBase(report: Report): string | undefined {
  const apiBase = getPlan(report)?.apiBase ?? report.run.apiBase;
  return apiBase === undefined || !URL.canParse(apiBase) ? undefined : getWebBase(apiBase);
}

/** The settings page of a hook in a report. */
export function getHookUrl(report: Report, target: Target, id: string): string | undefined {
  const base = getReportBase(report);
  return base === undefined ? undefined : getSettingsUrl(base, target, id);
}

/** Where an API is that is not the one of github.com: ` at ghe.acme.example`; else empty. */
export function formatPlace(apiBase: string): string {
  const host = URL.canParse(apiBase) ? new URL(apiBase).host : '';
  return host === '' || host === 'api.github.com' ? '' : ` at ${host}`;
}

/** A file of the workflow's repository at the commit of the run, or a line of it; undefined where either is unknown. */
export function getFileUrl(
  { runUrl = '', commit }: RunFacts,
  { file, line }: { readonly file: string; readonly line?: number },
): string | undefined {
  const repository = /^(https?:\/\/.+)\/actions\/runs\/\d+(\/|$)/.exec(runUrl)?.[1];
  const isInside = !/^([/~]|[a-z]:)|(^|\/)\.\.(\/|$)/i.test(file);
  if (repository === undefined || commit === undefined || !isInside) return undefined;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${repository}/blob/${encodeURIComponent(commit)}/${path}${line === undefined ? '' : `#L${line}`}`;
}

/** Inline Markdown as a link; as it is where there is no address, or one that could end the link. */
export function formatLink(inline: string, url: string | undefined): string {
  // Parsers of Markdown differ in what ends first there, the code or the link.
  if (url === undefined || inline.includes('](')) return inline;
  const safe = url.replace(/[()'!*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return /^https?:\/\/[\w.~:/?#%&=+@,;$-]{1,2000}$/.test(safe) ? `[${inline}](${safe})` : inline;
}

/** Where this tool is explained. */
export const hookherdUrl = 'https://github.com/hookherd/hookherd';
