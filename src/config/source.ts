/** One config file as the caller found it: the name that diagnostics show, and its bytes. */
export interface ConfigSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}
