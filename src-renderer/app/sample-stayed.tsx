import { useState } from 'react';
import type { Failure } from '../../src-main/contract/results';
import { useCatalogues } from '../panels/shell/catalogues';
import { useFailureText } from '../panels/shell/failure-text';
import { useText } from '../text/use-text';
import { SettingsNotice } from './settings-notice';

/** That the sample catalogue could not be removed, where another catalogue has opened in its place: its own banner is not there to say so. */
export function SampleStayed() {
  const text = useText();
  const failureText = useFailureText();
  const { list, current, sampleProblem } = useCatalogues();
  const [dismissed, setDismissed] = useState<Failure | null>(null);
  if (sampleProblem === null || sampleProblem === dismissed || list.find(({ id }) => id === current)?.sample === true) return null;
  return (
    <SettingsNotice
      kind="error"
      heading={text('app.sample.stayed.heading')}
      panel="catalogues"
      verb={text('app.sample.stayed.see')}
      dismiss={{ label: text('ui.close'), onDismiss: () => setDismissed(sampleProblem) }}
    >
      {failureText(sampleProblem)} {text('app.sample.stayed.what')}
    </SettingsNotice>
  );
}
