/** A claim due for another look, as the list takes it. */
export type DueRow = {
  readonly factId: string;
  readonly subject: string;
  /** The subject in words. */
  readonly about: string;
  readonly property: string;
  readonly label: string;
  readonly shown: string;
  readonly lookedAtOn: string;
  readonly overdue: number;
  readonly owner: { readonly id: string; readonly name: string } | null;
};
