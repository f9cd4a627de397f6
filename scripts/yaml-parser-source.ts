const used = ['common/snippet', 'common/exception', 'parser/events', 'parser/parser_scalar', 'parser/parser'];
const exported = ['parseEvents', 'EVENT_ID', 'getScalarValue', 'SCALAR_STYLE', 'YAMLException'];

/**
 * js-yaml as far as it is used: its parser, from the text of its published module. A bundler keeps the rest too, since that makes its
 * schemas as soon as it is read. The module names the sources that it was made of in region comments.
 *
 * Throws where the module is laid out in another way, or where the parser needs something that would be left out.
 */
export function yamlParserSource(text: string): string {
  const regions = text.split(/^\/\/#region /m);
  const isUsed = (region: string) => used.some((source) => region.startsWith(`src/${source}.ts\n`));
  const kept = regions.filter(isUsed);
  if (kept.length !== used.length) throw new Error('js-yaml does not name the sources of its parser.');
  const parser = kept.join('//#region ');
  const dropped = regions.filter((region) => !isUsed(region)).join('');
  for (const [, name = ''] of dropped.matchAll(/^(?:var|let|const|function|class) ([\w$]+)/gm)) {
    const mention = new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`);
    if (mention.test(parser)) throw new Error(`The parser of js-yaml needs ${name}, which is not kept.`);
  }
  return `//#region ${parser}\nexport { ${exported.join(', ')} };\n`;
}
