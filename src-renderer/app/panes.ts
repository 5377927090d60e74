/** Goes to the next (or previous) pane: the innermost parts marked `data-pane`, in the order of the page. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.querySelector('[data-pane]') === null && pane.offsetWidth > 0 && pane.offsetHeight > 0,
  );
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length] ?? panes[0];
  if (next === undefined) return;
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  (firstFocusable(next) ?? next).focus();
}

function firstFocusable(pane: HTMLElement): HTMLElement | null {
  const candidates = pane.querySelectorAll<HTMLElement>(
    '[role="grid"], a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]',
  );
  return [...candidates].find((element) => element.tabIndex >= 0 && element.offsetWidth > 0) ?? null;
}
