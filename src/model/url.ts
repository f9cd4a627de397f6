import { createHash } from 'node:crypto';
import { leastFingerprinted, redactLiveUrl } from './redaction.ts';
import { Sensitive } from './sensitive.ts';

/** A piece of a URL as declared: literal text, or the value of a variable. */
export interface UrlPart {
  readonly text: string;
  /** NAME where the text is the value of `${NAME}`. */
  readonly variable?: string;
}

/**
 * The URL of a hook. It may hold tokens, so printing it prints the form that people may read: scheme, host and path, with what is
 * sensitive replaced by `${NAME}` or `***`. `reveal` gives it as written.
 */
export class HookUrl extends Sensitive {
  readonly #identity: string;
  /** 24 bits in hex that change with the hidden parts of 12 or more characters; empty where there are none. */
  readonly fingerprint: string;
  /** Host with port, lower case; empty where the text is no URL. */
  readonly host: string;
  /** Values of variables that are a part of the URL. */
  readonly variableValues: readonly Sensitive[];

  constructor(
    text: string,
    shown: string,
    {
      parts = [],
      variableValues = noValues,
    }: { parts?: readonly string[]; variableValues?: readonly Sensitive[] } = {},
  ) {
    super(text, shown);
    const parsed = URL.canParse(text) ? new URL(text) : undefined;
    // One text where they are equal: a fleet has tens of thousands of these.
    this.#identity = parsed === undefined || parsed.href === text ? text : parsed.href;
    const long = parts.filter((part) => part.length >= leastFingerprinted);
    this.fingerprint = long.length === 0 ? '' : hashText(JSON.stringify(long)).slice(0, 6);
    this.variableValues = variableValues;
    this.host = parsed?.host ?? '';
  }

  /** Equal for two spellings of one URL (WHATWG parsing: case of the host, default port, empty path). Not for people. */
  identity(): string {
    return this.#identity;
  }

  /** Equal for URLs that differ only by a trailing slash or by http and https. Not for people. */
  nearIdentity(): string {
    return this.#identity.replace(/^https?:/, '').replace(/\/(?=$|[?#])/, '');
  }

  same(other: HookUrl): boolean {
    return this.#identity === other.#identity;
  }

  /** Whether `shown` leaves something out. */
  hasHiddenPart(): boolean {
    return this.shown !== this.reveal();
  }

  /** The shown form with the fingerprint, for the one place where a change of a hidden part must be visible. */
  toFingerprintText(): string {
    return this.fingerprint === '' ? this.shown : `${this.shown} ~${this.fingerprint}`;
  }
}

const noValues: readonly Sensitive[] = [];

/**
 * A URL from a config: literal text is shown as written, a part from a variable as `${NAME}`, scheme and host always resolved,
 * so that a reviewer can judge where deliveries go.
 */
export function createDeclaredUrl(parts: readonly UrlPart[]): HookUrl {
  const text = parts.map((part) => part.text).join('');
  const { authority, host, rest } = findRanges(text);
  const hidden: string[] = [];
  const variableValues: Sensitive[] = [];
  let shown = '';
  let end = 0;
  for (const { text: value, variable } of parts) {
    const start = end;
    end += value.length;
    if (variable === undefined) {
      shown += value;
      continue;
    }
    const name = `\${${variable}}`;
    shown += text.slice(start, Math.min(end, authority));
    if (start < host && end > authority && host > authority) shown += end < host ? name : `${name}@`;
    shown += text.slice(Math.max(start, host), Math.min(end, rest));
    if (end > rest) shown += start < rest ? `/${name}` : name;
    hidden.push(text.slice(Math.max(start, authority), Math.min(end, host)), text.slice(Math.max(start, rest), end));
    variableValues.push(new Sensitive(value, name));
  }
  return new HookUrl(text, shown, { parts: hidden, variableValues });
}

/** A URL that GitHub reports: what could be sensitive is hidden by its shape, and wherever it holds one of the known values. */
export function parseLiveUrl(text: string, known: readonly Sensitive[] = []): HookUrl {
  const values = known.map((value) => value.reveal());
  const { shown, hiddenParts: parts } = redactLiveUrl(text, values);
  return new HookUrl(text, shown, { parts });
}

/** Offsets where the authority (user info), the host and the rest (path, query, fragment) begin. */
function findRanges(text: string): { authority: number; host: number; rest: number } {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)?([^/?#]*)/i.exec(text);
  const [, scheme = '', userInfo = '', name = ''] = match ?? [];
  const host = scheme.length + userInfo.length;
  return { authority: scheme.length, host, rest: host + name.length };
}

/** SHA-256 of a text in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
