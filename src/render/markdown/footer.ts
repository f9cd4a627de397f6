import { clipped, codeSpan, markdownText } from '../escape.ts';
import { formatLink, getFileUrl, getWebBase, hookherdUrl } from '../links.ts';
import { getPlan, type Report } from '../report.ts';

/** Where the report comes from: workflow and run, commit of the config, digest, tool. */
export function formatFooter(report: Report): string {
  const { run } = report;
  const digest = getPlan(report)?.digest ?? '';
  const host = getHost(getPlan(report)?.apiBase ?? run.apiBase);
  const { commit, shard } = run;
  const parts = [
    ...formatRun(report),
    ...(shard === undefined
      ? []
      : [`shard ${shard.index}/${shard.count}, ${shard.targets} of ${shard.declared} targets`]),
    ...(host === undefined ? [] : [`hooks at ${codeSpan(host)}`]),
    ...(commit === undefined ? [] : [`config at ${formatLink(codeSpan(commit.slice(0, 7)), getConfigUrl(report))}`]),
    ...(digest === '' ? [] : [`plan ${codeSpan(digest.slice(0, 12))}`]),
    formatLink('Hookherd', hookherdUrl),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** Where the hooks are, where that is not github.com. */
function getHost(apiBase: string | undefined): string | undefined {
  if (apiBase === undefined || !URL.canParse(apiBase)) return undefined;
  const { host } = new URL(getWebBase(apiBase));
  return host === 'github.com' ? undefined : host;
}

/** The run as a link in few words: `hooks #7`. */
function formatRun({ run: { runUrl, runNumber, workflowName = '' } }: Report): readonly string[] {
  if (runUrl === undefined && runNumber === undefined) return [];
  const name = workflowName === '' ? 'run' : markdownText(clipped(workflowName, 60));
  const number = runNumber !== undefined && /^\d+$/.test(runNumber) ? ` #${runNumber}` : '';
  return [formatLink(`${name}${number}`, runUrl)];
}

/** The first file of the config at the commit of the run. */
function getConfigUrl(report: Report): string | undefined {
  const locations = (getPlan(report)?.targets ?? []).flatMap((each) =>
    each.status === 'failed'
      ? []
      : [...each.plan.changes, ...each.plan.unchanged].flatMap((hook) =>
          'desired' in hook ? [hook.desired.location] : [],
        ),
  );
  const file = locations[0]?.file ?? report.diagnostics.find(({ location }) => location !== undefined)?.location?.file;
  return file === undefined ? undefined : getFileUrl(report.run, { file });
}
