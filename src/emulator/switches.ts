/** How a delivery's bytes are spelled: `compact` JSON; upper-case hex in escapes; `<>&` and U+2028/9 escaped; all non-ASCII escaped. */
export type Serializer = 'compact' | 'upper-hex' | 'html-safe' | 'ascii';

/** What GitHub does not document, one switch each, and limits that a test may want to move. */
export interface Switches {
  /** Whether two hooks that differ only by their secret are no twins. */
  readonly secretCountsAsTwin: boolean;
  /** What `secret: ""` or `null` does in an update. */
  readonly emptySecret: 'remove' | 'keep' | 'store';
  readonly unknownEvents: 'refuse' | 'accept';
  /** What happens to keys of `config` that no documentation names; both were seen. */
  readonly unknownConfigKeys: 'refuse' | 'store';
  readonly wildcardCountsToLimit: boolean;
  readonly inactiveCountsToLimit: boolean;
  /** Hooks for one event and target; undefined for the product's own limit. */
  readonly hooksPerEvent: number | undefined;
  /** Receivers on this machine: GitHub refuses them, trying things out needs them. */
  readonly loopbackUrls: 'accept' | 'refuse';
  readonly pingsInactive: boolean;
  readonly pingsCreatedInactive: boolean;
  readonly pingsCreatedGlobal: boolean;
  readonly secretMovesUpdatedAt: boolean;
  readonly masksUserInfo: boolean;
  readonly serializer: Serializer;
  readonly formSpace: '+' | '%20';
  /** Whether `Link` headers name organizations and repositories by id, as GitHub's do. */
  readonly linksById: boolean;
  /** Milliseconds a receiver has to answer; undefined for the product's own limit. */
  readonly responseMilliseconds: number | undefined;
  /** What receivers beyond this machine are said to answer: nothing is sent to them. */
  readonly remoteStatusCode: number;
  /** Versions that `X-GitHub-Api-Version` may name, and those that are retired; undefined for the product's own. */
  readonly apiVersions: readonly string[] | undefined;
  readonly retiredApiVersions: readonly string[];
  readonly enterpriseVersion: string;
  readonly longestComment: number;
  /** Audit logs of organizations: there, none (404, as on plans below Enterprise), refused (403), or over their own rate limit. */
  readonly auditLog: 'available' | 'absent' | 'forbidden' | 'rate-limited';
  /** Whether an entry's `config` is an object, as in GitHub's samples, or a list of one, as in its schema. */
  readonly auditConfig: 'object' | 'array';
  /** How long lists of hooks go on showing what was there before a write. */
  readonly listLagMilliseconds: number;
}

/** Where no option says otherwise: GitHub's way as far as it is known, but receivers on this machine are accepted. */
export const defaultSwitches: Switches = {
  secretCountsAsTwin: true,
  emptySecret: 'remove',
  unknownEvents: 'refuse',
  unknownConfigKeys: 'refuse',
  wildcardCountsToLimit: true,
  inactiveCountsToLimit: true,
  hooksPerEvent: undefined,
  loopbackUrls: 'accept',
  pingsInactive: true,
  pingsCreatedInactive: false,
  pingsCreatedGlobal: false,
  secretMovesUpdatedAt: true,
  masksUserInfo: false,
  serializer: 'compact',
  formSpace: '+',
  linksById: false,
  responseMilliseconds: undefined,
  remoteStatusCode: 200,
  apiVersions: undefined,
  retiredApiVersions: [],
  enterpriseVersion: '3.19.1',
  longestComment: 65_536,
  auditLog: 'available',
  auditConfig: 'object',
  listLagMilliseconds: 0,
};
