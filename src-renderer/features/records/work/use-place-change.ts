import { useCallback, useState } from 'react';
import { describeRegion } from '../../../data/actions/describe-region';
import { useActionText } from '../../../panels/record/use-action-text';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useCommandRegister } from '../../../panels/shell/commands';
import { useNavigation } from '../../../panels/shell/navigation';
import { useToasts } from '../../../panels/shell/toasts';
import type { RegionChange } from '../../../panels/viewer/adjustable-region';
import { useText } from '../../../text/use-text';

/** Keeps where on its page a value stands, says so, and offers to take it back; `problem` says in words why the last one was not kept. */
export function usePlaceChange(): { readonly change: RegionChange; readonly problem: string | null } {
  const catalogue = useCatalogue();
  const register = useCommandRegister();
  const toasts = useToasts();
  const text = useText();
  const actionText = useActionText();
  const { adjust } = useNavigation();
  const [problem, setProblem] = useState<string | null>(null);
  const change = useCallback<RegionChange>(
    async (assertion, region) => {
      const described = await describeRegion(catalogue, { assertion, region });
      setProblem(described.ok ? null : actionText(described.failure));
      if (!described.ok) return false;
      toasts.done(text('viewer.placeKept'), () => register.run('undo'));
      // The address may still name the place before, which a reload would show as another one.
      adjust({ region: undefined });
      return true;
    },
    [catalogue, register, toasts, text, actionText, adjust],
  );
  return { change, problem };
}
