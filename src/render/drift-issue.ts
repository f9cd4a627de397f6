import { compareText } from '../model/compare.ts';
import type { Plan } from '../plan/plan.ts';
import { getTarget } from '../plan/plan-parts.ts';
import { type CommentHeader, commentMarker } from './comment-header.ts';
import { type DriftEntry, historySection } from './drift-history.ts';
import { codeSpan } from './escape.ts';
import { page } from './page.ts';
import { place } from './place.ts';
import type { DryRunReport } from './report.ts';
import { getWebBase } from './links.ts';

/** Every drift issue has this label, so that people and we find it. */
export const driftLabel = 'hookherd-drift';

const mostLinks = 10;

/** The title of the issue, on one line. */
export function driftTitle(plan: Plan): string {
  return `Webhook drift: ${place(plan)}`;
}

/** The issue that an on-call engineer decides from: what it is about, who knows more, what to do, what differs, and since when. */
export function driftBody(
  report: DryRunReport,
  given: { readonly header: CommentHeader; readonly history: readonly DriftEntry[]; readonly maxCharacters: number },
): string {
  const top = [commentMarker(given.header), introduction(report, given.history), whoToAsk(report.plan), whatToDo];
  const history = historySection(given.history);
  const isKept = history !== '' && length(top) + history.length < given.maxCharacters / 2;
  const parts = isKept ? [...top, history] : top;
  const room = given.maxCharacters - length(parts);
  return [...parts, page(report, { room, size: (text) => text.length, advice: 'none' })].join('\n\n');
}

/** Of the parts with a blank line behind each. */
function length(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length + 2, 0);
}

/** The comment that closes the issue. */
export function driftGone({ plan, run }: DryRunReport, { at }: { readonly at: string }): string {
  const what = `The live webhooks of ${codeSpan(place(plan))}`;
  const where = isLink(run.runUrl) ? ` ([run](${run.runUrl}))` : '';
  return `${what} are as the config declares again, found ${at.replace('T', ' ')} UTC${where}. If nobody meant to repair them, the audit log tells who did.`;
}

function introduction({ plan, run }: DryRunReport, history: readonly DriftEntry[]): string {
  const commit = run.commit === undefined ? '' : ` at ${codeSpan(run.commit.slice(0, 7))}`;
  const since = history[0] === undefined ? '' : `, found first ${history[0].at.replace('T', ' ')} UTC`;
  return `The live webhooks of ${codeSpan(place(plan))} are not as the config${commit} declares${since}.`;
}

const whatToDo = `**What to do.** Where the live hooks are right, change the config. Where the config is right, run ${codeSpan('mode: apply')}; the plan below is what it would do. This issue is edited while the drift lasts and closed by the first scheduled run that finds none.`;

/** GitHub's audit log knows who changed a hook: one link for each owner. */
function whoToAsk({ apiBase, targets }: Plan): string {
  const owners = new Map(
    targets
      .filter((planned) => planned.status === 'planned' && isDrifted(planned))
      .map(getTarget)
      .flatMap((target) => (target.kind === 'global' ? [] : [[target.owner.toLowerCase(), target.owner] as const])),
  );
  const links = [...owners.values()]
    .sort(compareText)
    .slice(0, mostLinks)
    .map((owner) => {
      const url = `${getWebBase(apiBase)}/organizations/${encodeURIComponent(owner)}/settings/audit-log?q=action%3Ahook`;
      return `[${owner}](${url})`;
    });
  const more = owners.size > mostLinks ? ` and ${owners.size - mostLinks} more` : '';
  const where = links.length === 0 ? '' : `: ${links.join(', ')}${more}`;
  return `**Who should look.** Whoever changed a hook by hand. The audit log of the organization tells who it was, under ${codeSpan('action:hook')}${where}.`;
}

function isDrifted({ plan }: Plan['targets'][number] & { readonly status: 'planned' }): boolean {
  return (
    plan.changes.length + plan.refused.length > 0 ||
    (plan.unmanagedIsDrift && plan.unmanaged.some(({ mark }) => mark !== 'foreign'))
  );
}

function isLink(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[\w.:/-]{1,300}$/.test(url);
}
