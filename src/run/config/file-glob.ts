/** Whether a path matches a pattern of files: `*` and `?` stay within a segment, `**` stands for any number of segments. */
export function compileFileGlob(pattern: string): (path: string) => boolean {
  const segments = pattern.replace(/^\.\//, '').split('/').map(convertSegment);
  const expression = new RegExp(`^${segments.join('/').replaceAll('**/', '(?:[^/]+/)*')}$`);
  return (path) => expression.test(path);
}

function convertSegment(segment: string): string {
  if (segment === '**') return '**';
  return segment
    .split(/(\*+|\?)/)
    .map((piece) =>
      piece.startsWith('*') ? '[^/]*' : piece === '?' ? '[^/]' : piece.replace(/[\\^$.|+(){}[\]]/g, '\\$&'),
    )
    .join('');
}
