/** A place that has hooks. Names are kept as written; GitHub folds their case, and so does `formatTargetKey`. */
export type Target =
  | { readonly kind: 'organization'; readonly owner: string }
  | { readonly kind: 'repository'; readonly owner: string; readonly repo: string }
  | { readonly kind: 'global' };

/** What people call a target: `acme`, `acme/api`, `global`. */
export function formatTargetName(target: Target): string {
  switch (target.kind) {
    case 'organization':
      return target.owner;
    case 'repository':
      return `${target.owner}/${target.repo}`;
    case 'global':
      return 'global';
  }
}

/** Equal for two spellings of one target, different for an organization and a repository of any name. */
export function formatTargetKey(target: Target): string {
  return `${target.kind}:${formatTargetName(target).toLowerCase()}`;
}

/** Path of the list of hooks, below the API base. */
export function getHooksPath(target: Target): string {
  switch (target.kind) {
    case 'organization':
      return `/orgs/${encodeURIComponent(target.owner)}/hooks`;
    case 'repository':
      return `/repos/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repo)}/hooks`;
    case 'global':
      return '/admin/hooks';
  }
}

/** What is particular to a kind of target. Everything that differs between kinds is a row below, not a branch elsewhere. */
export interface TargetTraits {
  /**
   * `minimal`: PATCH changes only what is sent, and `/config` exists. `whole`: PATCH resets what is not sent and there is no `/config`
   * (GitHub, "Global webhooks": parameters that are not provided are overwritten with the default value or removed).
   */
  readonly update: 'minimal' | 'whole';
  /** Whether GitHub keeps a delivery log that can be read and redelivered from. */
  readonly hasDeliveries: boolean;
  /** GitHub's word for this kind in the event catalogue. */
  readonly eventTarget: 'organization' | 'repository' | 'business';
  /** `Accept` header; global hooks needed the superpro preview before GHES 3. */
  readonly accept: string;
}

const json = 'application/vnd.github+json';

const traits: Readonly<Record<Target['kind'], TargetTraits>> = {
  organization: { update: 'minimal', hasDeliveries: true, eventTarget: 'organization', accept: json },
  repository: { update: 'minimal', hasDeliveries: true, eventTarget: 'repository', accept: json },
  global: {
    update: 'whole',
    hasDeliveries: false,
    eventTarget: 'business',
    accept: `${json}, application/vnd.github.superpro-preview+json`,
  },
};

/** What GitHub offers for the hooks of a target. */
export function getTraits({ kind }: Pick<Target, 'kind'>): TargetTraits {
  return traits[kind];
}
