import type { Product } from '../model/product.ts';
import { type Answer, problem } from './answer.ts';
import type { Switches } from './switches.ts';

/** What GitHub assumes of a request without `X-GitHub-Api-Version`. */
export const defaultApiVersion = '2022-11-28';

/** Refuses a version that is retired (410) or that does not exist (400); undefined where the version is fine. */
export function versionRefusal(version: string, product: Product, switches: Switches): Answer | undefined {
  if (switches.retiredApiVersions.includes(version)) {
    return problem(410, `The API version ${version} is no longer supported.`);
  }
  const supported = supportedVersions(product, switches);
  if (supported.includes(version)) return undefined;
  return problem(400, `Invalid API version: ${version}. Supported versions: ${supported.join(', ')}.`);
}

/** GHES takes the version of 2026 from 3.21 on. */
function supportedVersions(product: Product, { apiVersions, enterpriseVersion }: Switches): readonly string[] {
  if (apiVersions !== undefined) return apiVersions;
  const minor = Number(enterpriseVersion.split('.')[1]);
  return product.name === 'ghes' && minor < 21 ? [defaultApiVersion] : [defaultApiVersion, '2026-03-10'];
}
