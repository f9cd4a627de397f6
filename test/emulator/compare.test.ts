import { describe, expect, test } from 'vitest';
import { type Client, createClient, type JsonObject, parseLinks, startAcme } from './client.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40)) as [string, string, string, string];

function startWithCommits() {
  return startAcme({
    repositories: {
      'acme/webhooks': {
        commits: [
          { sha: a, files: { 'hooks.yml': 'one', 'readme.md': 'text' } },
          { sha: b, files: { 'readme.md': 'other text' } },
        ],
      },
      'acme/empty': {},
    },
  });
}

function compare(github: Client, basehead: string) {
  return github.send('GET', `/repos/acme/webhooks/compare/${encodeURIComponent(basehead)}`);
}

function listNames(json: JsonObject): unknown {
  return (json.files as readonly JsonObject[]).map(({ filename, status }) => `${status} ${filename}`);
}

describe('a comparison of commits', () => {
  test('is identical, ahead with files and commits, or behind without files', async () => {
    await using github = await startWithCommits();
    expect((await compare(github, `${b}...main`)).json).toMatchObject({ status: 'identical', ahead_by: 0, files: [] });
    const ahead = (await compare(github, `${a}...main`)).json;
    expect(ahead).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0, total_commits: 1 });
    expect(ahead.commits).toMatchObject([{ sha: b, parents: [{ sha: a }] }]);
    expect(listNames(ahead)).toEqual(['modified readme.md']);
    expect((await compare(github, `main...${a}`)).json).toMatchObject({ status: 'behind', behind_by: 1, files: [] });
  });

  test('after a push names what was added and removed', async () => {
    await using github = await startWithCommits();
    github.emulator.state.commits.push('acme/webhooks', 'main', [
      { sha: c, files: { 'hooks.yml': null, 'more.yml': 'm' } },
    ]);
    expect(listNames((await compare(github, `${b}...main`)).json)).toEqual(['removed hooks.yml', 'added more.yml']);
  });

  test('after a force-push is diverged, with the files since the common ancestor', async () => {
    await using github = await startWithCommits();
    const { commits } = github.emulator.state;
    commits.push('acme/webhooks', 'next', [{ sha: d, parents: [a], files: { 'hooks.yml': 'two' } }]);
    commits.setBranch('acme/webhooks', 'main', d);
    const { json } = await compare(github, `${b}...main`);
    expect(json).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1, merge_base_commit: { sha: a } });
    expect(listNames(json)).toEqual(['modified hooks.yml']);
  });

  test('pages commits, shows files on the first page only, and 300 of them at most', async () => {
    await using github = await startWithCommits();
    const files = Object.fromEntries(Array.from({ length: 310 }, (_, index) => [`file${index}`, 'x']));
    const more = Array.from({ length: 40 }, (_, index) => ({ sha: String(index + 10).repeat(20), files }));
    github.emulator.state.commits.push('acme/webhooks', 'main', more);
    const first = await compare(github, `${b}...main`);
    expect(first.json).toMatchObject({ total_commits: 40 });
    expect(first.json.commits).toHaveLength(30);
    expect(first.json.files).toHaveLength(300);
    const second = await github.send('GET', parseLinks(first).next ?? '');
    expect(second.json.commits).toHaveLength(10);
    expect(second.json.files).toEqual([]);
  });

  test('of a commit that does not exist, or of histories that share nothing, is 404', async () => {
    await using github = await startWithCommits();
    expect((await compare(github, `${c}...main`)).status).toBe(404);
    github.emulator.state.commits.push('acme/webhooks', 'other', [{ sha: d, parents: [] }]);
    expect((await compare(github, 'other...main')).json.message).toContain('No common ancestor');
  });

  test('in a repository without commits answers that both sides are the same', async () => {
    await using github = await startWithCommits();
    const reply = await github.send('GET', `/repos/acme/empty/compare/${a}...main`);
    expect(reply.json).toMatchObject({ status: 'identical', files: [] });
  });

  test('of a private repository asks GITHUB_TOKEN for contents', async () => {
    await using github = await startAcme({
      repositories: { 'acme/private': { private: true, commits: [{ sha: a }] } },
      tokens: [
        { token: 'without', kind: 'github-token', permissions: { issues: 'write' } },
        { token: 'with', kind: 'github-token', permissions: { contents: 'read' } },
      ],
    });
    const path = `/repos/acme/private/compare/${a}...main`;
    expect((await createClient(github.emulator, 'without').send('GET', path)).status).toBe(403);
    expect((await createClient(github.emulator, 'with').send('GET', path)).status).toBe(200);
  });

  test('can be changed from another process', async () => {
    await using github = await startWithCommits();
    await github.send('POST', '/_emulator/push', {
      repository: 'acme/webhooks',
      branch: 'main',
      commits: [{ sha: c }],
    });
    expect((await compare(github, `${b}...main`)).json).toMatchObject({ status: 'ahead' });
    await github.send('POST', '/_emulator/branch', { repository: 'acme/webhooks', branch: 'main', sha: a });
    expect((await compare(github, `${b}...main`)).json).toMatchObject({ status: 'behind' });
  });
});
