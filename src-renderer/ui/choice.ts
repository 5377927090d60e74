/** One entry of a Select, ComboBox, RadioGroup or Menu. */
export type Choice<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  /** A second, quieter line. */
  readonly help?: string | undefined;
  /** The key that chooses it from outside the list, shown beside it. */
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};
