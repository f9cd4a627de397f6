const refusedPrefixes = ['INPUT_', 'GITHUB_', 'ACTIONS_', 'RUNNER_', 'GH_', 'HOOKHERD_'];

/** Whether a name is spelled as names of variables are; one that is may still be refused. */
export function isVariableName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}

/** The prefix for which a name is refused: a config must not be able to send the runner's own tokens to a receiver. */
export function refusedPrefix(name: string): string | undefined {
  return refusedPrefixes.find((prefix) => name.startsWith(prefix));
}
