import { useCallback } from 'react';
import { describeRegion } from '../../../data/actions/describe-region';
import { useActionText } from '../../../panels/record/use-action-text';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useCommandRegister } from '../../../panels/shell/commands';
import { useNavigation } from '../../../panels/shell/navigation';
import { useToasts } from '../../../panels/shell/toasts';
import type { RegionChange } from '../../../panels/viewer/adjustable-region';
import { useText } from '../../../text/use-text';

/** Keeps where on its page a value stands, says so, and offers to take it back. */
export function usePlaceChange(): RegionChange {
  const catalogue = useCatalogue();
  const register = useCommandRegister();
  const toasts = useToasts();
  const text = useText();
  const actionText = useActionText();
  const { adjust } = useNavigation();
  return useCallback(
    async (assertion, region) => {
      const described = await describeRegion(catalogue, { assertion, region });
      // The page puts the region back where it was, and this says why.
      toasts.done(described.ok ? text('viewer.placeKept') : actionText(described.failure), described.ok ? () => register.run('undo') : undefined);
      // The address may still name the place before, which a reload would show as another one.
      if (described.ok) adjust({ region: undefined });
      return described.ok;
    },
    [catalogue, register, toasts, text, actionText, adjust],
  );
}
