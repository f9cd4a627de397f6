import type { ConfigDocument } from '../config/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../render/report.ts';
import { pinged, pingReasons } from './pinging.ts';
import { withReasons } from './reasons.ts';
import type { Scene } from './scene.ts';
import { watched } from './watching.ts';
import { withoutPlan, withPlan } from './with-plan.ts';

/** Pings the declared hooks, or those that `only` names, and tells what their receivers answered. */
export function pingReport(scene: Scene, documents: readonly ConfigDocument[]): Promise<Report> {
  return withPlan(scene, documents, async (planned) => {
    const report = withoutPlan(planned);
    const { hooks, missing, failed } = watched(planned, { all: false });
    const subjects = hooks
      .filter(({ isActive, takesPings }) => isActive && takesPings)
      .map(({ target, id, url }) => ({ target, hookId: id, url, isCreated: false }));
    const pings = await pinged(planned, subjects);
    const notes = [
      ...leftOut(hooks.length - subjects.length, 'are switched off or say ping: false'),
      ...leftOut(missing.length, 'are not live'),
    ];
    const diagnostics = [...report.diagnostics, ...notes];
    return withReasons({ ...report, diagnostics, pings, failedTargets: failed }, [
      ...failed.map(({ failure }) => failure.reason),
      ...pingReasons(pings),
    ]);
  });
}

function leftOut(count: number, why: string): readonly Diagnostic[] {
  if (count === 0) return [];
  const message = `Declared hooks that ${why} are not pinged: ${count}.`;
  return [{ severity: 'notice', code: 'not-pinged', message }];
}
