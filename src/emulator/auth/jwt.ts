import { verify } from 'node:crypto';
import { isObject, type JsonObject } from '../http/call.ts';
import { type ApiResponse, createErrorResponse } from '../http/response.ts';
import type { AppSeed } from '../seed.ts';

/** Seconds that a JWT may live at most, and how far its clock may be ahead. */
const longestLife = 600;
const skew = 60;

/** The refusal of a JWT that is not the app's; undefined for one that is. The signature counts where the app has a public key. */
export function checkJwt(
  authorization: string | undefined,
  app: AppSeed | undefined,
  now: number,
): ApiResponse | undefined {
  const token = /^bearer +(.+)$/i.exec(authorization ?? '')?.[1]?.trim() ?? '';
  const [header = '', payload = '', signature = ''] = token.split('.');
  const head = decodePart(header);
  const claims = decodePart(payload);
  if (head?.alg !== 'RS256' || claims === undefined || signature === '') {
    return createErrorResponse(401, 'A JSON web token could not be decoded');
  }
  const seconds = Math.floor(now / 1000);
  const { iat, exp, iss } = claims;
  if (typeof iat !== 'number' || iat > seconds + skew) {
    return createErrorResponse(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
  if (typeof exp !== 'number' || exp <= seconds) {
    return createErrorResponse(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp > seconds + longestLife + skew)
    return createErrorResponse(401, "'Expiration time' claim ('exp') is too far in the future");
  if (app === undefined || ![String(app.id), app.clientId].includes(String(iss)))
    return createErrorResponse(404, 'Integration not found');
  if (app.publicKey === undefined) return undefined;
  const isSigned = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${payload}`),
    app.publicKey,
    Buffer.from(signature, 'base64url'),
  );
  return isSigned ? undefined : createErrorResponse(401, 'A JSON web token could not be decoded');
}

function decodePart(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
