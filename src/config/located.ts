import type { Location } from '../model/diagnostic.ts';

/** A value of a config file and where it was said. */
export interface Located<T> {
  readonly value: T;
  readonly location: Location;
}
