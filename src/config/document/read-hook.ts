import type { ContentType, MaxSilence, Waiver } from '../../model/hook.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { checkLiteralUrl } from './check-values.ts';
import type {
  ConfigHook,
  ConfigSecret,
  DocumentReader,
  Located,
  PresentConfigHook,
  Selector,
  VariableName,
} from './document.ts';
import { readEvents } from './read-events.ts';
import { hasSeveralTargets, readValue } from './read-settings.ts';
import { checkTemplate, parseTemplate, type Template } from './template.ts';

/** One entry of `hooks`, with the defaults of its document; undefined where its URL is wrong. Other wrong values are left out. */
export function readHook(reader: DocumentReader, path: Path, selector: Selector | undefined): ConfigHook | undefined {
  if (reader.keys(path).length === 0) return undefined;
  const url = readTemplate(reader, [...path, 'url']);
  const id = reader.text([...path, 'id']);
  if (id !== undefined && selector !== undefined && hasSeveralTargets(selector)) {
    const hint = 'Put this hook into a document for its one target.';
    reader.report(
      'error',
      'id-for-several-targets',
      id.location,
      'An id pins one live hook, but the document names several targets.',
      hint,
    );
  }
  const identity = { location: reader.location(path), id, description: reader.text([...path, 'description'])?.value };
  if (reader.value([...path, 'state']) === 'absent') return url && { ...identity, url, state: 'absent' };
  const rest = readPresentHook(reader, path, selector);
  return url && { ...identity, url, ...rest };
}

type PresentPart = Omit<PresentConfigHook, 'location' | 'url' | 'id' | 'description'>;

function readPresentHook(reader: DocumentReader, path: Path, selector: Selector | undefined): PresentPart {
  const contentType = readContentType(reader, path);
  const events = readEvents(reader, [...path, 'events']);
  const count = reader.length([...path, 'previous_urls']);
  const previousUrls = Array.from({ length: count }, (_, index) =>
    readTemplate(reader, [...path, 'previous_urls', String(index)]),
  );
  return {
    state: 'present',
    contentType,
    events,
    previousUrls: previousUrls.filter((template) => template !== undefined),
    insecureSsl: [true, 1, '1'].includes((readSetting(reader, path, 'insecure_ssl') ?? false) as boolean),
    active: (readSetting(reader, path, 'active') ?? true) === true,
    secret: readSecret(reader, [...path, 'secret']),
    previousSecret: readPreviousSecret(reader, path),
    maxSilence: readMaxSilence(reader, path),
    username: readCredential(reader, [...path, 'username'], selector),
    password: readCredential(reader, [...path, 'password'], selector),
    ping: readValue<boolean>(reader, [...path, 'ping'])?.value,
    waivers: readWaivers(reader, [...path, 'waivers']),
  };
}

/** A key of the hook, else of the document's defaults. */
function readSetting(reader: DocumentReader, path: Path, key: string): unknown {
  return reader.value([...path, key]) ?? reader.value(['defaults', key]);
}

function readContentType(reader: DocumentReader, path: Path): ContentType {
  const contentType = readSetting(reader, path, 'content_type');
  return contentType === 'form' ? 'form' : 'json';
}

/** Whether neither the hook nor the defaults of the document say it, and nothing wrong stands in its place. */
function isContentTypeMissing(reader: DocumentReader, path: Path): boolean {
  if (readSetting(reader, path, 'content_type') !== undefined) return false;
  if (reader.keys(path).length === 0 || reader.value([...path, 'state']) === 'absent') return false;
  const wrong = [
    [...path, 'content_type'],
    [...path, 'state'],
    ['defaults', 'content_type'],
  ];
  return !wrong.some((each) => reader.isWrong(each));
}

/** The hooks of a document that have no `content_type`, at the first of them. */
export function checkContentTypes(reader: DocumentReader): void {
  const paths = Array.from({ length: reader.length(['hooks']) }, (_, index) => ['hooks', String(index)]);
  const [first, ...others] = paths.filter((path) => isContentTypeMissing(reader, path));
  if (first === undefined) return;
  const lines = others.map((path) => reader.location(path).line);
  const shown = lines.length > 5 ? `${lines.slice(0, 5).join(', ')} …` : lines.join(', ');
  const also =
    lines.length === 0
      ? ''
      : `, nor in the ${lines.length === 1 ? 'hook of line' : `${lines.length} hooks of lines`} ${shown}`;
  reader.report(
    'error',
    'missing-content-type',
    reader.location(first),
    `content_type is set neither here nor in defaults${also}; it must be json or form.`,
    'Write defaults: {content_type: json} once for the document. GitHub defaults to form.',
  );
}

/** More in one value say nothing new. */
const mostProblems = 10;

function readTemplate(reader: DocumentReader, path: Path): Template | undefined {
  const text = reader.text(path);
  if (text === undefined) return undefined;
  const problems = checkTemplate(text.value).slice(0, mostProblems);
  for (const { code, message, hint, index } of problems) {
    reader.report('error', code, reader.location(path, 'value', index), message, hint);
  }
  for (const { index, 1: name } of text.value.matchAll(/(?<!\$)\{([A-Z][A-Z0-9_]*)\}/g)) {
    const message = `The URL holds {${name}} without a $, so it is sent as it stands.`;
    reader.report(
      'warning',
      'missing-dollar',
      reader.location(path, 'value', index),
      message,
      `Write \${${name}} for the variable.`,
    );
  }
  if (problems.length > 0) return undefined;
  const template = { location: text.location, parts: parseTemplate(text.value) };
  const found = checkLiteralUrl(template);
  for (const { code, message, hint } of found) reader.report('error', code, text.location, message, hint);
  return found.length > 0 ? undefined : template;
}

function readSecret(reader: DocumentReader, path: Path): ConfigSecret {
  const text = reader.text(path);
  if (text === undefined) return { kind: 'absent' };
  return text.value === 'none' ? { kind: 'none' } : (parseVariable(reader, text) ?? { kind: 'absent' });
}

function readPreviousSecret(reader: DocumentReader, path: Path): VariableName | undefined {
  const previous = [...path, 'previous_secret'];
  const text = reader.text(previous);
  if (text === undefined) return undefined;
  const secret = reader.text([...path, 'secret']);
  if ((secret === undefined || secret.value === 'none') && !reader.isWrong([...path, 'secret'])) {
    const message = 'The key previous_secret needs secret: it is the secret that the one in secret replaces.';
    const hint = 'Add secret: with one ${NAME}, or remove previous_secret.';
    reader.report('error', 'previous-secret-alone', reader.location(previous, 'key'), message, hint);
  }
  const variable = parseVariable(reader, text);
  if (variable !== undefined && secret?.value === text.value) {
    const message = `The key previous_secret names the same variable as secret, ${text.value}; a rotation from a secret to itself proves nothing.`;
    const hint = 'Name the variable that holds the former secret, or remove previous_secret.';
    reader.report('warning', 'previous-secret-same', text.location, message, hint);
  }
  return variable;
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

function readCredential(reader: DocumentReader, path: Path, selector: Selector | undefined): VariableName | undefined {
  const text = reader.text(path);
  if (text === undefined) return undefined;
  if (selector?.kind === 'repository' || selector?.kind === 'global') {
    const message = `The key ${path.at(-1)} is for hooks of organizations only; this document names ${selector.kind === 'global' ? 'global hooks' : 'repositories'}.`;
    reader.report('error', 'credentials-for-organizations', reader.location(path, 'key'), message, 'Remove the key.');
  }
  return parseVariable(reader, text);
}

function parseVariable(reader: DocumentReader, { value, location }: Located<string>): VariableName | undefined {
  for (const { code, message, hint } of checkTemplate(value)) reader.report('error', code, location, message, hint);
  const part = parseTemplate(value)[0];
  return part?.kind === 'variable' ? { kind: 'variable', value: part.name, location } : undefined;
}

/** The waivers of a hook, sorted as the file has them. */
function readWaivers(reader: DocumentReader, path: Path): readonly Waiver[] {
  return reader
    .keys(path)
    .map((rule) => readWaiver(reader, [...path, rule], rule))
    .filter((waiver) => waiver !== undefined);
}

function readWaiver(reader: DocumentReader, path: Path, rule: string): Waiver | undefined {
  if (reader.isWrong(path)) return undefined;
  const location = reader.location(path, 'key');
  const reason = reader.text(path) ?? reader.text([...path, 'reason']);
  if (reason === undefined) return undefined;
  const until = reader.text([...path, 'until']);
  if (until === undefined) return { rule, reason: reason.value, location };
  if (isDay(until.value)) return { rule, reason: reason.value, until: until.value, location };
  reader.report(
    'error',
    'invalid-date',
    until.location,
    `The date ${until.value} is not in the calendar; accepted is YYYY-MM-DD.`,
    'Write the last day on which the waiver holds.',
  );
  return undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
