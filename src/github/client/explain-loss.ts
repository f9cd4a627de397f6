import type { GitHubResponse } from './response.ts';

/** Why no usable answer came, and what to do. */
export function explainLoss(
  { loss, lossCode: code = 'no answer' }: GitHubResponse,
  method: string,
  { host, subject }: { readonly host: string; readonly subject: string },
): { readonly message: string; readonly hint: string } {
  switch (loss) {
    case 'untrusted':
      return { message: `The certificate of ${host} is not trusted (${code}).`, hint: suggestForCertificate(code) };
    case 'not-tls':
      return {
        message: `${host} does not answer as a server of https does (${code}).`,
        hint: 'Check api-url: its port may serve http, or something on the way answers in its place.',
      };
    case 'unreachable':
      return {
        message: `No connection to ${host} could be made (${code}).`,
        hint: 'Check api-url, the network, and, behind a proxy, https_proxy and no_proxy.',
      };
    case 'denied':
      return {
        message: `No connection to ${host} could be made (${code}).`,
        hint: `Check the user name and password in https_proxy, and that the proxy permits ${host}; hosts in no_proxy are reached without it.`,
      };
    case 'too-large':
      return {
        message: `${host} answers ${subject} with more than 64 MiB, which is not read.`,
        hint: 'Check that api-url is the address of the API and that no proxy changes its answers.',
      };
    default: {
      const effect = method === 'GET' ? '' : ' It is not known whether the request took effect.';
      return { message: `${host} gave no whole answer for ${subject} (${code}).${effect}`, hint: 'Run again.' };
    }
  }
}

/** A certificate can be signed by a known authority and still not hold. */
function suggestForCertificate(code: string): string {
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'Check api-url: the certificate is for another host name.';
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return 'Check the clock of this machine; if it is right, the server needs a new certificate.';
    default:
      return 'Set NODE_EXTRA_CA_CERTS to a file with the certificate of the authority that signs it.';
  }
}
