import type { StatusClass } from '../deliveries/redelivery.ts';

/** What the command line may ask beyond the inputs of the Action, for the commands about deliveries. */
export interface DeliveryChoices {
  /** Live hooks that the config does not name as well. */
  readonly all: boolean;
  /** Nothing is redelivered. */
  readonly dryRun: boolean;
  /** Events that count; empty for all. */
  readonly events: readonly string[];
  readonly status: StatusClass | undefined;
  readonly onlyRetryable: boolean;
  readonly onlyFailed: boolean;
  /** URL, URL glob or id of the hook that the run is about. */
  readonly hook: string | undefined;
  /** The one delivery to show. */
  readonly deliveryId: string | undefined;
  readonly showsPayload: boolean;
}

/** What the Action does. */
export const noChoices: DeliveryChoices = {
  all: false,
  dryRun: false,
  events: [],
  status: undefined,
  onlyRetryable: false,
  onlyFailed: false,
  hook: undefined,
  deliveryId: undefined,
  showsPayload: false,
};
