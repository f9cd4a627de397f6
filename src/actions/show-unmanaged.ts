import { jsonField, textField } from '../model/json-field.ts';
import { planCounts } from '../plan/counts.ts';
import { getPlan, type Report } from '../render/report.ts';
import type { Settings } from '../run/settings.ts';
import type { Board } from './board.ts';
import { isPrivate, type Workflow } from './workflow.ts';

/**
 * Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be
 * private or internal: the event says so, or, where it does not (a schedule), the API.
 */
export async function listsUnmanaged(
  report: Report,
  { showUnmanaged }: Settings,
  place: { readonly workflow: Workflow; readonly board: Board | undefined },
): Promise<boolean> {
  if (showUnmanaged !== 'auto') return showUnmanaged === 'always';
  const { isPrivate: known } = place.workflow;
  const plan = getPlan(report);
  if (known !== undefined || place.board === undefined || plan === undefined) return known === true;
  const { unmanaged, ignored } = planCounts(plan);
  return unmanaged + ignored > 0 && (await askedVisibility(place.board));
}

async function askedVisibility({ rest, path }: Board): Promise<boolean> {
  const repository = await rest
    .send({ method: 'GET', path, subject: 'the visibility of the repository' })
    .catch(() => undefined);
  const visibility = textField(repository, 'visibility');
  const isHidden = jsonField(repository, 'private');
  return (
    isPrivate({
      ...(typeof isHidden === 'boolean' ? { private: isHidden } : {}),
      ...(visibility === undefined ? {} : { visibility }),
    }) === true
  );
}
