/** Whether a host, with or without a port, names the machine that asks for it. */
export function isLoopbackHost(host: string): boolean {
  const name = hostname(host);
  return /^localhost$|\.localhost$|^(0|127)\.|^\[::1?\]$/.test(name);
}

/**
 * Whether a host, with or without a port, can be reached only from within a network: loopback, private and link-local addresses, names
 * that public DNS does not have. Hosts are spelled as WHATWG parsing spells them, so an address has one form only.
 */
export function isPrivateHost(host: string): boolean {
  const name = hostname(host);
  return isLoopbackHost(host) || privateHosts.some((pattern) => pattern.test(name)) || isSingleLabel(name);
}

const privateHosts = [
  /\.(local|internal|intranet|lan|home|corp|private|home\.arpa)$/,
  /^10\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^\[(f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
  // IPv4 within IPv6: 10/8, 127/8, 192.168/16, 169.254/16 and 172.16/12.
  /^\[::ffff:(a[0-9a-f]{2}|7f[0-9a-f]{2}|c0a8|a9fe|ac1[0-9a-f]):[0-9a-f]+\]$/,
];

/** Names such as `jenkins`, which only a search domain completes. */
function isSingleLabel(name: string): boolean {
  return name !== '' && !name.includes('.') && !name.startsWith('[');
}

/** A dot at the end says that a name is whole, and changes nothing about where it leads. */
function hostname(host: string): string {
  return host.replace(/:\d+$/, '').replace(/\.$/, '');
}
