/** A hook that exists from the start. What is absent has GitHub's default. */
export interface HookSeed {
  readonly url: string;
  readonly events?: readonly string[];
  readonly active?: boolean;
  readonly content_type?: string;
  readonly insecure_ssl?: string;
  readonly secret?: string;
  readonly name?: string;
  readonly id?: number;
  /** Client id of the OAuth app that made it. */
  readonly createdByOAuthApp?: string;
  /** Milliseconds since the epoch; default: now. */
  readonly createdAt?: number;
}

/** An organization that exists from the start; the key is its login. Without `id` it gets one. */
export interface OrganizationSeed {
  readonly id?: number;
  readonly hooks?: readonly HookSeed[];
  /** New login: requests under the old one are answered with 301. */
  readonly movedTo?: string;
  /** Id of the app installation on it. */
  readonly installation?: number;
  /** Whether that installation is suspended: it is listed and gives no tokens. */
  readonly suspended?: boolean;
  /** What that installation may do where it is not what the app asks for. */
  readonly installationPermissions?: Permissions;
  /** Other apps that are installed on it. */
  readonly apps?: readonly InstalledAppSeed[];
  /** Entries of its audit log besides those that changes of hooks write. */
  readonly auditLog?: readonly AuditEntrySeed[];
}

/** What a person does to a hook in the browser. `config` is merged into what there is. */
export interface HookEdit {
  /** Default `octocat`. */
  readonly actor?: string;
  readonly delete?: boolean;
  readonly active?: boolean;
  readonly events?: readonly string[];
  readonly config?: Readonly<Record<string, string>>;
}

/** By name, such as `organization_hooks`. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** An app of somebody else. */
export interface InstalledAppSeed {
  readonly slug: string;
  readonly permissions: Permissions;
  readonly suspended?: boolean;
}

/** An audit log entry: an action such as `hook.create`, and whatever else its JSON is to show. */
export interface AuditEntrySeed {
  readonly action: string;
  readonly actor?: string;
  /** Milliseconds since the epoch; default: now. */
  readonly at?: number;
  readonly [field: string]: unknown;
}

/** A pull request, merged or open, which is an issue with its number too. */
export interface PullSeed {
  readonly number: number;
  /** Commits that belong to it. */
  readonly commits: readonly string[];
  /** Default: the first of the commits. */
  readonly head?: string;
  /** Default true. */
  readonly merged?: boolean;
  /** Branch it goes to; default `main`. */
  readonly base?: string;
}

/** An open issue. Its number is the next after the repository's highest, its author `octocat` if none is named. */
export interface IssueSeed {
  readonly title: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly locked?: boolean;
  readonly user?: string;
}

/** A commit as a seed or a push gives it. `files` are the contents it adds or changes by path; null deletes a file. */
export interface CommitSeed {
  readonly sha: string;
  /** Default: the commit that stands before it in the list, or the branch it is pushed to. */
  readonly parents?: readonly string[];
  readonly files?: Readonly<Record<string, string | null>>;
  /** Default `Commit` and the first seven digits of the sha. */
  readonly message?: string;
}

/** A repository that exists from the start; its key is the full name. `visibility` wins over `private`; else public. */
export interface RepositorySeed {
  readonly id?: number;
  readonly private?: boolean;
  readonly visibility?: 'public' | 'private' | 'internal';
  readonly archived?: boolean;
  readonly hooks?: readonly HookSeed[];
  /** New full name: requests under the old one are answered with 301. */
  readonly movedTo?: string;
  readonly installation?: number;
  readonly pulls?: readonly PullSeed[];
  readonly issues?: readonly IssueSeed[];
  /** Of the branch `main`, oldest first. Without any, every comparison answers that both sides are the same. */
  readonly commits?: readonly CommitSeed[];
  /** Branches and the commits they stand at. */
  readonly branches?: Readonly<Record<string, string>>;
}

/** What exists when the emulator starts; keys are `acme` and `acme/api`. */
export interface Seed {
  readonly organizations?: Readonly<Record<string, OrganizationSeed>>;
  readonly repositories?: Readonly<Record<string, RepositorySeed>>;
  /** Users that own repositories or are installed on. */
  readonly users?: Readonly<Record<string, { readonly id?: number; readonly installation?: number }>>;
  readonly globalHooks?: readonly HookSeed[];
  /** Tokens that are accepted; without any, every token is accepted with full rights. */
  readonly tokens?: readonly TokenSeed[];
  /** Whether tokens that no seed names are accepted too; default: only while no seed names one. */
  readonly anyToken?: boolean;
  /** Whether unknown organizations and repositories exist and are empty. */
  readonly anyOrganization?: boolean;
  readonly anyRepository?: boolean;
  /** Enterprises by slug, with the logins of their organizations. */
  readonly enterprises?: Readonly<Record<string, readonly string[]>>;
  /** The app whose JWTs are accepted. */
  readonly app?: AppSeed;
}

/**
 * `full` may do all that a person may. The others are refused as GitHub refuses them: by scopes (`classic`, `oauth-app`) or by
 * permissions (`fine-grained`, `app`, `github-token`).
 */
export interface TokenSeed {
  readonly token: string;
  readonly kind: 'full' | 'classic' | 'oauth-app' | 'fine-grained' | 'app' | 'github-token';
  readonly scopes?: readonly string[];
  readonly permissions?: Permissions;
  /** Organizations and users whose things it may see; default: all. */
  readonly owners?: readonly string[];
  /** Of the OAuth app. */
  readonly clientId?: string;
  readonly login?: string;
  readonly expired?: boolean;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
}

/** A GitHub App. Where no public key is given, the signature of its JWTs is not checked. */
export interface AppSeed {
  readonly id: number;
  readonly clientId?: string;
  /** Default `hookherd-app`; it writes as `hookherd-app[bot]`. */
  readonly slug?: string;
  /** PEM; with it the signature of a JWT is checked. */
  readonly publicKey?: string;
  /** Permissions of its installation tokens; default: hooks of both kinds, write. */
  readonly permissions?: Permissions;
}

/** An app with what its seed leaves out. */
export type App = Required<Omit<AppSeed, 'publicKey'>> & Pick<AppSeed, 'publicKey'>;

/** The app of a seed; what is absent has a usual value. */
export function createApp({ id, ...given }: AppSeed): App {
  return {
    id,
    clientId: `Iv1.${id}`,
    slug: 'hookherd-app',
    permissions: { organization_hooks: 'write', repository_hooks: 'write', metadata: 'read' },
    ...given,
  };
}
