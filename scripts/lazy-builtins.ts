import { builtinModules } from 'node:module';
import type { Plugin } from 'rolldown';

const prefix = '\0builtin:';

/**
 * Takes what a bundle imports of Node's own modules from `process.getBuiltinModule`, and functions only when they are called: an import
 * has Node load the module at once, together with all that it lists (the one of node:http brings a second HTTP client). Sources go on
 * importing as usual. Libraries that require their modules, and imports at run time, are left alone.
 */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  resolveId: {
    filter: { id: /^[a-z:/_]+$/ },
    handler: (id, importer, { kind }) => {
      const isBuiltin = builtinModules.includes(id.replace(/^node:/, ''));
      // What the bundler itself adds to the bundle begins like this.
      const isOfBundler = importer?.startsWith('\0rolldown') === true;
      if (!isBuiltin || isOfBundler || kind !== 'import-statement') return null;
      return { id: `${prefix}${id}`, moduleSideEffects: false };
    },
  },
  load: {
    filter: { id: new RegExp(`^${prefix}`) },
    handler: (id) => source(id.slice(prefix.length)),
  },
};

/** The module as one that hands on what is asked of it; what a bundle does not use of it is dropped. */
function source(name: string): string {
  const builtin: object = process.getBuiltinModule(name) ?? {};
  const taken = `process.getBuiltinModule(${JSON.stringify(name)})`;
  const members = Object.entries(Object.getOwnPropertyDescriptors(builtin)).filter(([key]) =>
    /^[A-Za-z]\w*$/.test(key),
  );
  const lines = members.map(([key, { value }]) => {
    // A capital letter is a class, which is called with `new`.
    const isFunction = typeof value === 'function' && /^[a-z]/.test(key);
    const member = `${taken}.${key}`;
    return `export const ${key} = ${isFunction ? `(...values) => ${member}(...values)` : eager(member)};`;
  });
  return [...lines, `export default ${eager(taken)};`, ''].join('\n');
}

function eager(expression: string): string {
  return `/* @__PURE__ */ (() => ${expression})()`;
}
