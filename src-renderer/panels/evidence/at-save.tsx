import type { Proposal } from '../../data/queries/what-rests-on';
import { useStill } from '../../ui/use-still';
import { ConsequencesList } from './consequences-list';
import { useWhatRestsOn } from './use-what-rests-on';

/** What keeping a value would reopen or contradict, beside Save while it is typed; nothing where nothing weighs. */
export function AtSave({ proposal }: { readonly proposal: Proposal }) {
  return <ConsequencesList rests={useStill(useWhatRestsOn(proposal))} quiet />;
}
