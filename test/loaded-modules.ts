import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// Loaded before a program: appends the address of each module that it loads to the file that LOADED_MODULES names.
registerHooks({
  load: (url, context, next) => {
    appendFileSync(process.env.LOADED_MODULES ?? '', `${url}\n`);
    return next(url, context);
  },
});
