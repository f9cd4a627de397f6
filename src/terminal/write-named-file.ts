import { Failure, formatSystemError } from '../model/failure.ts';

/** Waits until a file is written. Where it cannot be, that is told as what it is: a flag that names the wrong place. */
export async function writeNamedFile(
  work: Promise<void>,
  { what, path, hint }: { readonly what: string; readonly path: string; readonly hint: string },
): Promise<void> {
  await work.catch((cause: unknown) => {
    throw new Failure('input-invalid', `${what} cannot be written to ${path} (${formatSystemError(cause)}).`, {
      hint,
      cause,
    });
  });
}
