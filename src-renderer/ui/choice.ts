/** One entry of a Select, ComboBox, RadioGroup or Menu. */
export type Choice<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  /** A second, quieter line. */
  readonly help?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};
