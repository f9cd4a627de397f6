/** One link of a `Link` header. */
export interface Link {
  readonly address: string;
  /** In lower case. */
  readonly relations: readonly string[];
}

const quoted = /"(?:[^"\\]|\\.)*"/.source;
// A parameter may have no value. RFC 8288 has unquoted values as tokens; servers also leave the quotes out elsewhere.
const parameter = `\\s*;\\s*(?:([^\\s"=;,<>]+)(?:\\s*=\\s*(${quoted}|[^\\s";,<>]+))?)?`;
// Each text has only one way to match, so that no header takes long.
const element = `\\s*(?:<([^<>]*)>((?:${parameter})*)\\s*)?(?:,|$)`;

/**
 * The links of a `Link` header in any of its legal spellings (RFC 8288, section 3); undefined where it cannot be read. `http-link-header`
 * takes what it cannot read for parameters, so that the link to the next page would be missed.
 */
export function parseLinkHeader(header: string): readonly Link[] | undefined {
  const links: Link[] = [];
  let end = 0;
  for (const [text, address, parameters = ''] of header.matchAll(new RegExp(element, 'gy'))) {
    end += text.length;
    // A list in a header may have empty elements.
    if (address === undefined) continue;
    const relations = parseRelations(parameters);
    if (relations.length === 0) return undefined;
    links.push({ address, relations });
  }
  return end === header.length ? links : undefined;
}

/** Of several `rel` parameters the first one counts. */
function parseRelations(parameters: string): readonly string[] {
  for (const [, name, value = ''] of parameters.matchAll(new RegExp(parameter, 'g')))
    if (name?.toLowerCase() === 'rel') return removeQuotes(value).toLowerCase().split(/\s+/).filter(Boolean);
  return [];
}

function removeQuotes(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
