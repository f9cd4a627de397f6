import type { ConfigDocument } from '../config/document.ts';
import type { FailureReason } from '../model/failure.ts';
import { hasDrift } from '../plan/counts.ts';
import type { Report } from '../render/report.ts';
import { planReasons, withReasons } from './reasons.ts';
import type { Scene } from './scene.ts';
import { withPlan } from './with-plan.ts';

/** The dry run: reads, plans, and tells. */
export function planReport(scene: Scene, documents: readonly ConfigDocument[]): Promise<Report> {
  return withPlan(scene, documents, async ({ report, plan }) => {
    const pending: FailureReason[] = scene.settings.failOnChanges && hasDrift(plan) ? ['changes-pending'] : [];
    return withReasons(report, [...planReasons(plan), ...pending]);
  });
}
