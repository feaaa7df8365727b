/** A call that is wrong: exit code 2, one clear message, nothing written. */
export class UsageError extends Error {
  constructor(readonly text: { readonly th: string; readonly en: string }) {
    super(text.en);
  }
}
