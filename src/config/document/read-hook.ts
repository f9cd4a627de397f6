import { findNearest } from '../../model/compare.ts';
import { eventNames, isKnownEvent } from '../../model/events.ts';
import type { MaxSilence, Waiver } from '../../model/hook.ts';
import { parseTemplate, type Template } from '../variables.ts';
import { formatValue, type Path } from '../yaml/yaml-node.ts';
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
import { hasSeveralTargets, readValue } from './read-settings.ts';

/** One entry of `hooks`, with the defaults of its document; undefined where its URL is wrong. Other wrong values are left out. */
export function readHook(reader: DocumentReader, path: Path, selector: Selector | undefined): ConfigHook | undefined {
  if (reader.keys(path).length === 0) return undefined;
  const url = readTemplate(reader, [...path, 'url']);
  const id = reader.text([...path, 'id']);
  if (id !== undefined && selector !== undefined && hasSeveralTargets(selector)) {
    const message = 'An id pins one live hook, but the document names several targets.';
    const hint = 'Put this hook into a document for its one target.';
    reader.report('error', 'id-for-several-targets', id.location, message, hint);
  }
  const identity = { location: reader.location(path), id, description: reader.text([...path, 'description'])?.value };
  if (reader.value([...path, 'state']) === 'absent') return url && { ...identity, url, state: 'absent' };
  const rest = readPresentHook(reader, path, selector);
  return url && { ...identity, url, ...rest };
}

type PresentPart = Omit<PresentConfigHook, 'location' | 'url' | 'id' | 'description'>;

function readPresentHook(reader: DocumentReader, path: Path, selector: Selector | undefined): PresentPart {
  return {
    state: 'present',
    contentType: readSetting(reader, path, 'content_type') === 'form' ? 'form' : 'json',
    events: readEvents(reader, [...path, 'events']),
    previousUrls: reader.items([...path, 'previous_urls']).flatMap((each) => readTemplate(reader, each) ?? []),
    insecureSsl: [true, 1, '1'].includes(readSetting(reader, path, 'insecure_ssl') as boolean),
    active: readSetting(reader, path, 'active') !== false,
    secret: readSecret(reader, [...path, 'secret']),
    previousSecret: readPreviousSecret(reader, path),
    maxSilence: readMaxSilence(reader, path),
    username: readCredential(reader, [...path, 'username'], selector),
    password: readCredential(reader, [...path, 'password'], selector),
    ping: readValue<boolean>(reader, [...path, 'ping'])?.value,
    waivers: reader.keys([...path, 'waivers']).flatMap((rule) => readWaiver(reader, [...path, 'waivers', rule]) ?? []),
  };
}

/** A key of the hook, else of the document's defaults. */
function readSetting(reader: DocumentReader, path: Path, key: string): unknown {
  return reader.value([...path, key]) ?? reader.value(['defaults', key]);
}

/** Whether neither the hook nor the defaults of the document say it, and nothing wrong stands in its place. */
function isContentTypeMissing(reader: DocumentReader, path: Path): boolean {
  if (readSetting(reader, path, 'content_type') !== undefined) return false;
  if (reader.keys(path).length === 0 || reader.value([...path, 'state']) === 'absent') return false;
  const places = [
    [...path, 'content_type'],
    [...path, 'state'],
    ['defaults', 'content_type'],
  ];
  return !places.some((place) => reader.isWrong(place));
}

/** The hooks of a document that have no `content_type`, at the first of them. */
export function checkContentTypes(reader: DocumentReader): void {
  const [first, ...others] = reader.items(['hooks']).filter((path) => isContentTypeMissing(reader, path));
  if (first === undefined) return;
  const lines = others.map((path) => reader.location(path).line);
  const shown = lines.length > 5 ? `${lines.slice(0, 5).join(', ')} …` : lines.join(', ');
  const hooks = lines.length === 1 ? 'hook of line' : `${lines.length} hooks of lines`;
  const also = lines.length === 0 ? '' : `, nor in the ${hooks} ${shown}`;
  const message = `content_type is set neither here nor in defaults${also}; it must be json or form.`;
  const hint = 'Write defaults: {content_type: json} once for the document. GitHub defaults to form.';
  reader.report('error', 'missing-content-type', reader.location(first), message, hint);
}

/**
 * The events of a hook, once each. A name that the catalogue lacks is an error where it is near one of its names, since GitHub refuses
 * unknown events, and else a warning: GitHub adds events several times a year.
 */
function readEvents(reader: DocumentReader, path: Path): readonly Located<string>[] {
  const events = new Map<string, Located<string>>();
  for (const event of reader.texts(path)) {
    const { value, location } = event;
    const first = events.get(value)?.location;
    if (first === undefined) events.set(value, event);
    else {
      const message = `The event ${value} is listed twice, first at ${first.line}:${first.column}.`;
      reader.report('warning', 'duplicate-event', location, message, 'Remove one of the two.');
    }
  }
  const wildcard = events.get('*');
  if (wildcard !== undefined && events.size > 1) {
    const message = 'The event "*" means all events and stands alone; here it stands beside names.';
    reader.report('error', 'wildcard-with-names', wildcard.location, message, 'Remove the names, or remove "*".');
  }
  for (const event of events.values()) {
    if (event.value !== '*' && !isKnownEvent(event.value)) reportUnknownEvent(reader, event);
  }
  return [...events.values()];
}

function reportUnknownEvent(reader: DocumentReader, { value, location }: Located<string>): void {
  const [event = '', action] = value.split('.');
  if (action !== undefined && isKnownEvent(event)) {
    const message = `The event ${formatValue(value)} names an action, and a hook cannot choose actions: it gets all of them.`;
    reader.report('error', 'unknown-event', location, message, `Write ${event}.`);
    return;
  }
  const message = `The event ${formatValue(value)} is not one that this version knows; GitHub refuses a hook with an event that it does not know.`;
  const suggestion = findNearest(value, eventNames);
  if (suggestion !== undefined)
    reader.report('error', 'unknown-event', location, message, `Did you mean ${suggestion}?`);
  else {
    const hint = 'Check the name in the list of webhook events at docs.github.com.';
    reader.report('warning', 'unknown-event', location, message, hint);
  }
}

/** More in one value say nothing new. */
const mostProblems = 10;

function readTemplate(reader: DocumentReader, path: Path): Template | undefined {
  const text = reader.text(path);
  if (text === undefined) return undefined;
  const { parts, problems } = parseTemplate(text.value);
  for (const { code, message, hint, index } of problems.slice(0, mostProblems)) {
    reader.report('error', code, reader.location(path, index), message, hint);
  }
  for (const { index, 1: name } of text.value.matchAll(/(?<!\$)\{([A-Z][A-Z0-9_]*)\}/g)) {
    const message = `The URL holds {${name}} without a $, so it is sent as it stands.`;
    const hint = `Write \${${name}} for the variable.`;
    reader.report('warning', 'missing-dollar', reader.location(path, index), message, hint);
  }
  if (problems.length > 0) return undefined;
  const template = { location: text.location, parts };
  const found = checkLiteralUrl(template);
  for (const { code, message, hint } of found) reader.report('error', code, text.location, message, hint);
  return found.length > 0 ? undefined : template;
}

function readSecret(reader: DocumentReader, path: Path): ConfigSecret {
  const text = reader.text(path);
  if (text?.value === 'none') return { kind: 'none' };
  return (text && readVariable(reader, text)) ?? { kind: 'absent' };
}

function readPreviousSecret(reader: DocumentReader, path: Path): VariableName | undefined {
  const previous = [...path, 'previous_secret'];
  const text = reader.text(previous);
  if (text === undefined) return undefined;
  const secret = reader.text([...path, 'secret']);
  if ((secret === undefined || secret.value === 'none') && !reader.isWrong([...path, 'secret'])) {
    const message = 'The key previous_secret needs secret: it is the secret that the one in secret replaces.';
    const hint = 'Add secret: with one ${NAME}, or remove previous_secret.';
    reader.report('error', 'previous-secret-alone', reader.keyLocation(previous), message, hint);
  }
  const variable = readVariable(reader, text);
  if (variable !== undefined && secret?.value === text.value) {
    const message = `The key previous_secret names the same variable as secret, ${text.value}; a rotation from a secret to itself proves nothing.`;
    const hint = 'Name the variable that holds the former secret, or remove previous_secret.';
    reader.report('warning', 'previous-secret-same', text.location, message, hint);
  }
  return variable;
}

function readCredential(reader: DocumentReader, path: Path, selector: Selector | undefined): VariableName | undefined {
  const text = reader.text(path);
  if (text === undefined) return undefined;
  if (selector?.kind === 'repository' || selector?.kind === 'global') {
    const named = selector.kind === 'global' ? 'global hooks' : 'repositories';
    const message = `The key ${path.at(-1)} is for hooks of organizations only; this document names ${named}.`;
    reader.report('error', 'credentials-for-organizations', reader.keyLocation(path), message, 'Remove the key.');
  }
  return readVariable(reader, text);
}

function readVariable(reader: DocumentReader, { value, location }: Located<string>): VariableName | undefined {
  const { parts, problems } = parseTemplate(value);
  for (const { code, message, hint } of problems) reader.report('error', code, location, message, hint);
  return parts[0]?.kind === 'variable' ? { kind: 'variable', value: parts[0].name, location } : undefined;
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

function readWaiver(reader: DocumentReader, path: Path): Waiver | undefined {
  if (reader.isWrong(path)) return undefined;
  const reason = reader.text(path) ?? reader.text([...path, 'reason']);
  if (reason === undefined) return undefined;
  const waiver = { rule: path.at(-1) ?? '', reason: reason.value, location: reader.keyLocation(path) };
  const until = reader.text([...path, 'until']);
  if (until === undefined) return waiver;
  if (isDay(until.value)) return { ...waiver, until: until.value };
  const message = `The date ${until.value} is not in the calendar; accepted is YYYY-MM-DD.`;
  reader.report('error', 'invalid-date', until.location, message, 'Write the last day on which the waiver holds.');
  return undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
