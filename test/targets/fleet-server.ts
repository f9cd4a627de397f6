import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Twenty hooks for whatever organization is asked for, and a full page of deliveries for each, after a moment, so that requests overlap. */
export async function serveFleet() {
  const lists: string[] = [];
  let open = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    lists.push(/^\/orgs\/([^/]+)\/hooks\?/.exec(request.url ?? '')?.[1] ?? `${request.method} ${request.url}`);
    const body = /\/deliveries\?/.test(request.url ?? '')
      ? deliveries
      : JSON.stringify(Array.from({ length: 20 }, (_, index) => createHookJson(lists.length, index)));
    await sleep(3);
    open -= 1;
    response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': 'admin:org_hook' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lists,
    most: () => most,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function createHookJson(list: number, index: number) {
  return {
    type: 'Organization',
    id: list * 100 + index,
    name: 'web',
    active: true,
    events: ['issues', 'pull_request', 'release', 'team'].slice(index % 3),
    config: {
      url: `https://service-${index}.team-${list}.example/hooks/github`,
      content_type: 'json',
      insecure_ssl: '0',
      secret: '********',
    },
    updated_at: '2026-01-01T00:00:00Z',
    created_at: '2026-01-01T00:00:00Z',
  };
}

const deliveries = JSON.stringify(
  Array.from({ length: 100 }, (_, index) => ({
    id: 1_200_000_000_000 + index,
    guid: `0b989ba4-242f-11e5-81e1-c7b6966d${String(index).padStart(4, '0')}`,
    delivered_at: new Date(Date.now() - index * 60_000).toISOString(),
    redelivery: false,
    duration: 0.27,
    status: index % 9 === 0 ? 'timed out' : 'OK',
    status_code: index % 9 === 0 ? 502 : 200,
    event: 'push',
    action: null,
    installation_id: null,
    repository_id: 123456,
    throttled_at: null,
  })),
);

/**
 * Has the process write down the most memory it ever had, in kilobytes. `maxRSS` begins with that of the process that started it, such as a
 * worker of vitest; the kernel's own count, where there is one, does not.
 */
const program = `import{readFileSync,writeFileSync}from'node:fs';
const peak=()=>{try{return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]}catch{return process.resourceUsage().maxRSS}};
process.on('exit',()=>writeFileSync(process.env.PEAK_FILE,String(peak())))`;

/** Flag of Node that has a program write its peak, in kilobytes, to the file that `PEAK_FILE` names. */
export const recordPeak = `--import=data:text/javascript,${encodeURIComponent(program)}`;
