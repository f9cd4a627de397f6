/** The terminal as a port: where text goes, and who is there to answer. */
export interface Terminal {
  /** Results. */
  readonly write: (text: string) => void;
  /** A result as JSON. */
  readonly writeJson: (json: string) => void;
  /** Progress and diagnostics. */
  readonly writeError: (text: string) => void;
  /** Whether a person sees the results as they come and can answer. */
  readonly isInteractive: () => boolean;
  readonly hasColors: boolean;
  /** The line that the person types after the question; undefined when the input ends. */
  readonly ask: (question: string) => Promise<string | undefined>;
}
