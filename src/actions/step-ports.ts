import type { Sensitive } from '../model/sensitive.ts';
import type { Ports } from '../run/ports.ts';
import type { RestApi } from '../run/rest-api.ts';
import type { Settings } from '../run/settings.ts';

/** The world as a step of a workflow sees it. */
export interface StepPorts extends Ports {
  /** Of this program. */
  readonly version: string;
  /** The API of the instance that runs the workflow; undefined where its address is none. */
  readonly connectRest: (options: {
    readonly settings: Settings;
    readonly token: Sensitive;
    readonly apiUrl: string;
  }) => Promise<RestApi | undefined>;
  /** Logs a text for whoever maintains this program. It may hold anything: values are hidden, and no line is a workflow command. */
  readonly logError: (text: string) => void;
}
