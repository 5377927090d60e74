/** The keyboard and the eye go to a form that is open already: what is typed next must not be taken for the page's keys. */
export function takeUp(form: Element | null): void {
  form?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea')?.focus({ preventScroll: true });
  form?.scrollIntoView({ block: 'center' });
}
