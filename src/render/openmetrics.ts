import { type FailureKind, failureKinds } from '../deliveries/failure-cause.ts';
import type { Health, HealthFigures, HookHealth } from '../deliveries/health.ts';
import { formatTargetName } from '../model/target.ts';

interface Metric {
  /** Below `hookherd_`. */
  readonly name: string;
  readonly type?: 'gauge' | 'summary';
  readonly unit?: 'seconds';
  readonly help: string;
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * The health as OpenMetrics text (`application/openmetrics-text; version=1.0.0`). Hooks are labeled with their target, their URL as shown
 * with its fingerprint, and their id; what is not known has no sample.
 */
export function renderOpenMetrics(health: Health): string {
  const lines = listMetrics(health).flatMap(({ name, type = 'gauge', unit, help, samples }) => [
    `# TYPE hookherd_${name} ${type}`,
    ...(unit === undefined ? [] : [`# UNIT hookherd_${name} ${unit}`]),
    `# HELP hookherd_${name} ${help}`,
    ...samples.map(({ labels, value }) => `hookherd_${name}${formatLabels(labels)} ${value}`),
  ]);
  return `${[...lines, '# EOF'].join('\n')}\n`;
}

function listMetrics(health: Health): readonly Metric[] {
  const read = health.hooks.filter((hook) => hook.status === 'read');
  const each = (getValue: (figures: HealthFigures) => number | undefined): readonly Sample[] =>
    read.flatMap((hook) => createSample(createLabels(hook), getValue(hook.figures)));
  return [
    { name: 'deliveries', help: 'Deliveries in the window.', samples: each(({ deliveries }) => deliveries) },
    {
      name: 'failed_deliveries',
      help: 'Deliveries in the window that failed, by cause.',
      samples: read.flatMap(({ figures, ...hook }) =>
        failureKinds.map((cause: FailureKind) => ({
          labels: { ...createLabels(hook), cause },
          value: figures.failuresByKind[cause] ?? 0,
        })),
      ),
    },
    {
      name: 'throttled_deliveries',
      help: 'Deliveries in the window that GitHub slowed down.',
      samples: each(({ throttled }) => throttled),
    },
    {
      name: 'since_last_success_seconds',
      unit: 'seconds',
      help: 'Time since the last successful delivery; absent where the window has none.',
      samples: each(({ lastSuccessAt }) =>
        lastSuccessAt === undefined ? undefined : (health.to - lastSuccessAt) / 1000,
      ),
    },
    {
      name: 'response_seconds',
      type: 'summary',
      unit: 'seconds',
      help: 'Time that the receiver took to respond.',
      samples: read.flatMap(({ figures, ...hook }) =>
        figures.responseQuantiles.map(({ quantile, seconds }) => ({
          labels: { ...createLabels(hook), quantile: quantile === 1 ? '1.0' : String(quantile) },
          value: seconds,
        })),
      ),
    },
    {
      name: 'hook_inactive',
      help: '1 for a hook that is switched off.',
      samples: health.hooks.map((hook) => ({ labels: createLabels(hook), value: hook.hook.isActive ? 0 : 1 })),
    },
    {
      name: 'hook_silent',
      help: '1 for a hook that received nothing for longer than its max_silence; absent where it has none.',
      samples: each(({ isSilent }) => (isSilent === undefined ? undefined : Number(isSilent))),
    },
    {
      name: 'hook_log_read',
      help: '1 for a hook whose delivery log was read, 0 for one whose log could not be read.',
      samples: health.hooks.map((hook) => ({ labels: createLabels(hook), value: Number(hook.status === 'read') })),
    },
    ...listTargetMetrics(health),
    {
      name: 'window_seconds',
      unit: 'seconds',
      help: 'Length of the window.',
      samples: [{ labels: {}, value: (health.to - health.from) / 1000 }],
    },
    {
      name: 'checked_timestamp_seconds',
      unit: 'seconds',
      help: 'When the window ends, in Unix time.',
      samples: [{ labels: {}, value: health.to / 1000 }],
    },
  ];
}

function listTargetMetrics({ drift, missing }: Health): readonly Metric[] {
  const names = drift.map(({ target, hooks }) => ({ labels: { target: formatTargetName(target) }, hooks }));
  return [
    {
      name: 'drift',
      help: 'Hooks of the target that differ from the config; absent where it could not be read.',
      samples: names.flatMap(({ labels, hooks }) => createSample(labels, hooks)),
    },
    {
      name: 'missing_hooks',
      help: 'Hooks that the config declares and that are not live.',
      samples: names.map(({ labels }) => ({
        labels,
        value: missing.filter(({ target }) => formatTargetName(target) === labels.target).length,
      })),
    },
    {
      name: 'target_read',
      help: '1 for a target whose hooks were listed, 0 for one whose hooks could not be listed.',
      samples: names.map(({ labels, hooks }) => ({ labels, value: Number(hooks !== undefined) })),
    },
  ];
}

function createLabels({ hook: { target, url, id } }: Pick<HookHealth, 'hook'>): Sample['labels'] {
  return { target: formatTargetName(target), hook: url.toFingerprintText(), id };
}

function createSample(labels: Sample['labels'], value: number | undefined): readonly Sample[] {
  return value === undefined ? [] : [{ labels, value }];
}

function formatLabels(labels: Sample['labels']): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
