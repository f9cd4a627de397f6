import type { HookEdit } from '../seed.ts';

/** All that a fault may do; `kind` of `Fault` says what each one does. */
export const faultKinds = [
  'status',
  'reset',
  'truncate',
  'delay',
  'html-502',
  'primary-limit',
  'secondary-limit',
  'other-status',
  'other-id',
  'not-done',
  'edit-hook',
  'endless-list',
  'next-with-user-info',
  'endless-body',
  'gzip-bomb',
] as const;

/** What goes wrong, with which requests. Given as plain data, so that another process can ask for it too. */
export interface Fault {
  /** Any method where absent. */
  readonly method?: string;
  /** Regular expression for path and query below the API base. */
  readonly path?: string | RegExp;
  /** The first matching request it applies to, counted from 1 when the fault is added; default 1. */
  readonly nth?: number;
  /** How many requests it applies to; default 1. */
  readonly times?: number;
  /** `before`: the request has no effect. `after`: it is carried out and its answer spoiled. Default `before`, for `truncate` `after`. */
  readonly effect?: 'before' | 'after';
  /**
   * `status`: answers with `status`, `headers`, `body`. `reset`: cuts the line. `truncate`: sends half of the answer and cuts the line.
   * `delay`: waits `milliseconds`. `html-502`: a proxy's error page. The two limits answer as GitHub does.
   *
   * These spoil the real answer, or what stands behind it:
   * `other-status`: the real answer under `status`. `other-id`: its top-level `id` is `id`, or one more than it was. `not-done`: answers
   * as if the write were done, and hooks are as before. `edit-hook`: answers, then does `edit` to the hook `id` as another person would.
   * `endless-list`: every page has a `next` under a new page number or cursor; with `fresh` each page shows new ids, else those of the
   * first. `next-with-user-info`: the `next` of the page carries a user and a password. `endless-body`: white space without end, as far as
   * anyone reads. `gzip-bomb`: a body of one MiB or so that decodes to `mebibytes`, default 2,048.
   */
  readonly kind: (typeof faultKinds)[number];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly milliseconds?: number;
  readonly id?: number;
  readonly edit?: HookEdit;
  readonly fresh?: boolean;
  readonly mebibytes?: number;
  /** Seconds, for the limits. */
  readonly retryAfter?: number;
}

interface Armed {
  readonly fault: Fault;
  readonly pattern: RegExp | undefined;
  seen: number;
}

/** The faults that wait for their requests. */
export class Faults {
  readonly #armed = new Set<Armed>();

  /** Arms a fault; the function disarms it. */
  add(fault: Fault): () => void {
    const { path } = fault;
    // A `g` or `y` flag would make every other match fail.
    const pattern =
      path === undefined ? undefined : new RegExp(path, path instanceof RegExp && path.ignoreCase ? 'i' : '');
    const armed = { fault, pattern, seen: 0 };
    this.#armed.add(armed);
    return () => {
      this.#armed.delete(armed);
    };
  }

  clear(): void {
    this.#armed.clear();
  }

  /** Faults that still wait for requests. */
  list(): readonly Fault[] {
    return [...this.#armed].map(({ fault }) => fault);
  }

  /** The fault for this request. Every fault that matches counts the request; the first that is due applies. */
  take(method: string, path: string): Fault | undefined {
    let due: Fault | undefined;
    for (const armed of this.#armed) {
      if (!isMatch(armed, method, path)) continue;
      const first = armed.fault.nth ?? 1;
      const isDue = armed.seen + 1 >= first;
      if (isDue && due !== undefined) continue;
      armed.seen += 1;
      if (!isDue) continue;
      due = armed.fault;
      if (armed.seen >= first + (armed.fault.times ?? 1) - 1) this.#armed.delete(armed);
    }
    return due;
  }
}

function isMatch({ fault, pattern }: Armed, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return pattern === undefined || pattern.test(path);
}
