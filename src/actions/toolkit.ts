import { endGroup, error, info, notice, setOutput, setSecret, startGroup, summary, warning } from '@actions/core';
import type { Core } from './publish.ts';

/** What of @actions/core is used, by name, so that the bundle leaves out the rest of it: an HTTP client and a process runner. */
export const toolkit: Core = {
  endGroup,
  error,
  info,
  notice,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
};
