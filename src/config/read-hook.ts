import type { ContentType, MaxSilence } from '../model/hook.ts';
import type { ConfigHook, ConfigSecret, PresentConfigHook, Selector, VariableName } from './document.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Located } from './located.ts';
import type { Path } from './pointer.ts';
import { eventsAt } from './read-events.ts';
import { namesSeveralTargets } from './read-selector.ts';
import { located } from './read-settings.ts';
import { waiversAt } from './read-waivers.ts';
import { type Template, templateParts, templateProblems } from './template.ts';
import { literalUrlFindings } from './url-findings.ts';

/** One entry of `hooks`, with the defaults of its document; undefined where its URL is wrong. Other wrong values are left out. */
export function hookAt(reader: DocumentReader, path: Path, selector: Selector | undefined): ConfigHook | undefined {
  if (reader.keys(path).length === 0) return undefined;
  const url = templateAt(reader, [...path, 'url']);
  const id = reader.text([...path, 'id']);
  if (id !== undefined && selector !== undefined && namesSeveralTargets(selector)) {
    const hint = 'Put this hook into a document for its one target.';
    reader.tell(
      'error',
      'id-for-several-targets',
      id.location,
      'An id pins one live hook, but the document names several targets.',
      hint,
    );
  }
  const identity = { location: reader.location(path), id, description: reader.text([...path, 'description'])?.value };
  if (reader.value([...path, 'state']) === 'absent') return url && { ...identity, url, state: 'absent' };
  const rest = presentPart(reader, path, selector);
  return url && { ...identity, url, ...rest };
}

type PresentPart = Omit<PresentConfigHook, 'location' | 'url' | 'id' | 'description'>;

function presentPart(reader: DocumentReader, path: Path, selector: Selector | undefined): PresentPart {
  const contentType = contentTypeAt(reader, path);
  const events = eventsAt(reader, [...path, 'events']);
  const count = reader.length([...path, 'previous_urls']);
  const previousUrls = Array.from({ length: count }, (_, index) =>
    templateAt(reader, [...path, 'previous_urls', String(index)]),
  );
  return {
    state: 'present',
    contentType,
    events,
    previousUrls: previousUrls.filter((template) => template !== undefined),
    insecureSsl: [true, 1, '1'].includes((setting(reader, path, 'insecure_ssl') ?? false) as boolean),
    active: (setting(reader, path, 'active') ?? true) === true,
    secret: secretAt(reader, [...path, 'secret']),
    previousSecret: readPreviousSecret(reader, path),
    maxSilence: readMaxSilence(reader, path),
    username: credentialAt(reader, [...path, 'username'], selector),
    password: credentialAt(reader, [...path, 'password'], selector),
    ping: located<boolean>(reader, [...path, 'ping'])?.value,
    waivers: waiversAt(reader, [...path, 'waivers']),
  };
}

/** A key of the hook, else of the document's defaults. */
function setting(reader: DocumentReader, path: Path, key: string): unknown {
  return reader.value([...path, key]) ?? reader.value(['defaults', key]);
}

function contentTypeAt(reader: DocumentReader, path: Path): ContentType {
  const contentType = setting(reader, path, 'content_type');
  if (contentType === 'json' || contentType === 'form') return contentType;
  const wrong = [
    [...path, 'content_type'],
    [...path, 'state'],
    ['defaults', 'content_type'],
  ];
  if (!wrong.some((place) => reader.isWrong(place))) {
    reader.tell(
      'error',
      'missing-content-type',
      reader.location(path),
      'The key content_type is set neither here nor in defaults; accepted is json or form.',
      'Add content_type: json to the hook or to defaults. GitHub itself would take form.',
    );
  }
  return 'json';
}

/** More in one value say nothing new. */
const mostProblems = 10;

function templateAt(reader: DocumentReader, path: Path): Template | undefined {
  const text = reader.text(path);
  if (text === undefined) return undefined;
  const problems = templateProblems(text.value).slice(0, mostProblems);
  for (const { code, message, hint, index } of problems) {
    reader.tell('error', code, reader.location(path, 'value', index), message, hint);
  }
  if (problems.length > 0) return undefined;
  const template = { location: text.location, parts: templateParts(text.value) };
  const findings = literalUrlFindings(template);
  for (const { code, message, hint } of findings) reader.tell('error', code, text.location, message, hint);
  return findings.length > 0 ? undefined : template;
}

function secretAt(reader: DocumentReader, path: Path): ConfigSecret {
  const text = reader.text(path);
  if (text === undefined) return { kind: 'absent' };
  return text.value === 'none' ? { kind: 'none' } : (variableOf(reader, text) ?? { kind: 'absent' });
}

function readPreviousSecret(reader: DocumentReader, path: Path): VariableName | undefined {
  const previous = [...path, 'previous_secret'];
  const text = reader.text(previous);
  if (text === undefined) return undefined;
  const secret = reader.text([...path, 'secret']);
  if ((secret === undefined || secret.value === 'none') && !reader.isWrong([...path, 'secret'])) {
    const message = 'The key previous_secret needs secret: it is the secret that the one in secret replaces.';
    const hint = 'Add secret: with one ${NAME}, or remove previous_secret.';
    reader.tell('error', 'previous-secret-alone', reader.location(previous, 'key'), message, hint);
  }
  return variableOf(reader, text);
}

const unitSeconds: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 };

function readMaxSilence(reader: DocumentReader, path: Path): Located<MaxSilence> | undefined {
  const own = [...path, 'max_silence'];
  const at = reader.has(own) ? own : ['defaults', 'max_silence'];
  const limit = reader.text(at) ?? reader.text([...at, 'limit']);
  if (limit === undefined) return undefined;
  const limitSeconds = Number(limit.value.slice(0, -1)) * (unitSeconds[limit.value.slice(-1)] ?? 0);
  const weekdays = reader.value([...at, 'weekdays']) === true;
  return { value: { limitSeconds, weekdays }, location: limit.location };
}

function credentialAt(reader: DocumentReader, path: Path, selector: Selector | undefined): VariableName | undefined {
  const text = reader.text(path);
  if (text === undefined) return undefined;
  if (selector?.kind === 'repository' || selector?.kind === 'global') {
    const message = `The key ${path.at(-1)} is for hooks of organizations only; this document names ${selector.kind === 'global' ? 'global hooks' : 'repositories'}.`;
    reader.tell('error', 'credentials-for-organizations', reader.location(path, 'key'), message, 'Remove the key.');
  }
  return variableOf(reader, text);
}

function variableOf(reader: DocumentReader, { value, location }: Located<string>): VariableName | undefined {
  for (const { code, message, hint } of templateProblems(value)) reader.tell('error', code, location, message, hint);
  const part = templateParts(value)[0];
  return part?.kind === 'variable' ? { kind: 'variable', value: part.name, location } : undefined;
}
