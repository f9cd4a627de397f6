import type { Call } from './call.ts';
import type { ApiResponse } from './response.ts';

/** Who may use a route. */
export interface Access {
  /** Scopes of which one is enough. */
  readonly scopes: readonly string[];
  /** Permissions as `X-Accepted-GitHub-Permissions` spells them: `;` is or, `,` is and. Absent: not for apps and fine-grained tokens. */
  readonly permissions?: string;
  /** Default `user`. `anyone`: no token needed. `app`: a JWT. */
  readonly credential?: 'user' | 'anyone' | 'app';
}

/** An endpoint. `handle` runs once access is granted, and may throw `RefusedCall` to respond at once. */
export interface Route {
  readonly method: string;
  /** With parameters in braces: `/orgs/{org}/hooks`. */
  readonly path: string;
  readonly access: Access;
  readonly handle: (call: Call) => ApiResponse | Promise<ApiResponse>;
}

/** A route and the path's values for its parameters, percent-decoded where they can be. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route that fits; a path with a trailing slash fits none, as at GitHub. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const segments = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPath(route.path.split('/'), segments);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function matchPath(
  template: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? '';
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined;
      continue;
    }
    if (segment === '') return undefined;
    params[part.slice(1, -1)] = decodeSegment(segment);
  }
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
