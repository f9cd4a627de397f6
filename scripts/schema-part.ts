/** What the generators read of a JSON schema. */
export interface Part {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: boolean | Part;
}

/** A whole schema, with what its parts refer to by name. */
export interface Schema extends Part {
  readonly $defs: Readonly<Record<string, Part>>;
}
