import type { Delivery } from './delivery.ts';

/** A class of status codes such as `5xx`, or one code such as `502`. */
export interface StatusClass {
  readonly least: number;
  readonly most: number;
}

/** The class that a text names; undefined where it is none. */
export function statusClass(text: string): StatusClass | undefined {
  const digit = /^([1-5])xx$/i.exec(text)?.[1];
  if (digit !== undefined) return { least: Number(digit) * 100, most: Number(digit) * 100 + 99 };
  return /^[1-5]\d\d$/.test(text) ? { least: Number(text), most: Number(text) } : undefined;
}

/** Whether the receiver answered with a status of the class. */
export function isOfStatus({ statusCode }: Delivery, { least, most }: StatusClass): boolean {
  return statusCode >= least && statusCode <= most;
}
