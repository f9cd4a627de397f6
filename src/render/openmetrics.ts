import type { WatchedHook } from '../deliveries/delivery.ts';
import { failureKinds } from '../deliveries/failure-cause.ts';
import type { Health, HealthFigures } from '../deliveries/health.ts';
import { formatTargetName } from '../model/target.ts';

interface Metric {
  /** Below `hookherd_`. */
  readonly name: string;
  readonly type?: 'gauge' | 'summary';
  readonly unit?: 'seconds';
  readonly help: string;
  readonly samples: readonly Sample[];
}

type Labels = Readonly<Record<string, string>>;
/** A value that is not known is left out. */
type Sample = readonly [labels: Labels, value: number | undefined];

/**
 * The health as OpenMetrics text (`application/openmetrics-text; version=1.0.0`). Hooks are labeled with their target, their URL as shown
 * with its fingerprint, and their id; what is not known has no sample.
 */
export function renderOpenMetrics(health: Health): string {
  const lines = [...listHookMetrics(health), ...listTargetMetrics(health)].flatMap(
    ({ name, type = 'gauge', unit, help, samples }) => [
      `# TYPE hookherd_${name} ${type}`,
      ...(unit === undefined ? [] : [`# UNIT hookherd_${name} ${unit}`]),
      `# HELP hookherd_${name} ${help}`,
      ...samples.flatMap(([labels, value]) =>
        value === undefined ? [] : [`hookherd_${name}${formatLabels(labels)} ${value}`],
      ),
    ],
  );
  return `${[...lines, '# EOF'].join('\n')}\n`;
}

function listHookMetrics(health: Health): readonly Metric[] {
  const all = health.hooks.map((each) => ({ each, labels: createLabels(each.hook) }));
  const read = all.flatMap(({ each, labels }) => (each.status === 'read' ? [{ labels, figures: each.figures }] : []));
  const measure = (getValue: (figures: HealthFigures) => number | undefined): readonly Sample[] =>
    read.map(({ labels, figures }) => [labels, getValue(figures)]);
  return [
    { name: 'deliveries', help: 'Deliveries in the window.', samples: measure(({ deliveries }) => deliveries) },
    {
      name: 'failed_deliveries',
      help: 'Deliveries in the window that failed, by cause.',
      samples: read.flatMap(({ labels, figures }) =>
        failureKinds.map((cause) => [{ ...labels, cause }, figures.failuresByKind[cause] ?? 0] as const),
      ),
    },
    {
      name: 'throttled_deliveries',
      help: 'Deliveries in the window that GitHub slowed down.',
      samples: measure(({ throttled }) => throttled),
    },
    {
      name: 'since_last_success_seconds',
      unit: 'seconds',
      help: 'Time since the last successful delivery; absent where the window has none.',
      samples: measure(({ lastSuccessAt }) =>
        lastSuccessAt === undefined ? undefined : (health.to - lastSuccessAt) / 1000,
      ),
    },
    {
      name: 'response_seconds',
      type: 'summary',
      unit: 'seconds',
      help: 'Time that the receiver took to respond.',
      samples: read.flatMap(({ labels, figures }) =>
        figures.responseQuantiles.map(
          ({ quantile, seconds }) =>
            [{ ...labels, quantile: quantile === 1 ? '1.0' : String(quantile) }, seconds] as const,
        ),
      ),
    },
    {
      name: 'hook_inactive',
      help: '1 for a hook that is switched off.',
      samples: all.map(({ each, labels }) => [labels, each.hook.isActive ? 0 : 1]),
    },
    {
      name: 'hook_silent',
      help: '1 for a hook that received nothing for longer than its max_silence; absent where it has none.',
      samples: measure(({ isSilent }) => (isSilent === undefined ? undefined : Number(isSilent))),
    },
    {
      name: 'hook_log_read',
      help: '1 for a hook whose delivery log was read, 0 for one whose log could not be read.',
      samples: all.map(({ each, labels }) => [labels, Number(each.status === 'read')]),
    },
  ];
}

function listTargetMetrics({ from, to, drift, missing }: Health): readonly Metric[] {
  const targets = drift.map(({ target, hooks }) => ({ target: formatTargetName(target), hooks }));
  const missed = missing.map(({ target }) => formatTargetName(target));
  return [
    {
      name: 'drift',
      help: 'Hooks of the target that differ from the config; absent where it could not be read.',
      samples: targets.map(({ target, hooks }) => [{ target }, hooks]),
    },
    {
      name: 'missing_hooks',
      help: 'Hooks that the config declares and that are not live.',
      samples: targets.map(({ target }) => [{ target }, missed.filter((name) => name === target).length]),
    },
    {
      name: 'target_read',
      help: '1 for a target whose hooks were listed, 0 for one whose hooks could not be listed.',
      samples: targets.map(({ target, hooks }) => [{ target }, Number(hooks !== undefined)]),
    },
    { name: 'window_seconds', unit: 'seconds', help: 'Length of the window.', samples: [[{}, (to - from) / 1000]] },
    {
      name: 'checked_timestamp_seconds',
      unit: 'seconds',
      help: 'When the window ends, in Unix time.',
      samples: [[{}, to / 1000]],
    },
  ];
}

function createLabels({ target, url, id }: WatchedHook): Labels {
  return { target: formatTargetName(target), hook: url.toFingerprintText(), id };
}

function formatLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
