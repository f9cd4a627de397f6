import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startAcme } from './client.ts';
import { findPython } from './python.ts';

const python = findPython('github');

const script = `
import json, sys
from github import Github
gh = Github(login_or_token="ghp_any", base_url=sys.argv[1] + "/api/v3", per_page=1)
found = {}
for name, holder in (("organization", gh.get_organization("acme")), ("repository", gh.get_repo("acme/api"))):
    config = {"url": "https://ci.example/" + name, "content_type": "json", "secret": "not to be shown"}
    hook = holder.create_hook("web", config, events=["push"], active=True)
    other = holder.create_hook("web", {"url": "https://other.example", "content_type": "json"}, events=["issues"])
    hook.edit("web", dict(config, url="https://new.example/" + name), events=["push", "release"], active=False)
    hook.ping()
    shown = [one.raw_data for one in holder.get_hooks()]
    for one in (hook, other):
        one.delete()
    found[name] = {"shown": shown, "left": holder.get_hooks().totalCount}
print(json.dumps(found))
`;

test.skipIf(python === undefined)(
  'PyGithub creates, edits, pings, lists and deletes hooks of an organization and a repository (needs python3-github)',
  async () => {
    await using github = await startAcme();
    const { stdout } = await promisify(execFile)(python ?? '', ['-c', script, github.emulator.url]);
    const found = JSON.parse(stdout) as Readonly<Record<string, { readonly shown: unknown; readonly left: number }>>;
    for (const name of ['organization', 'repository']) {
      expect(found[name]?.left).toBe(0);
      expect(found[name]?.shown).toMatchObject([
        {
          active: false,
          events: ['push', 'release'],
          config: { url: `https://new.example/${name}`, secret: '********' },
        },
        { active: true, events: ['issues'], config: { url: 'https://other.example' } },
      ]);
    }
    expect(github.emulator.state.allHooks()).toEqual([]);
  },
);
