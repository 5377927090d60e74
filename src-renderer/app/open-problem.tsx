import { useState } from 'react';
import type { JoinChoice, OpenOutcome } from '../data/open-outcome';
import { useFailureText } from '../panels/shell/failure-text';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { FullScreenMessage } from './full-screen-message';

type Problem = Exclude<OpenOutcome, { readonly state: 'open' }>;
type OpenProblemProps = { readonly outcome: Problem; readonly onRetry: () => void; readonly onOutcome: (outcome: OpenOutcome) => void };

/** Why the catalogue is not open yet, and what can be answered. Nothing has been written. */
export function OpenProblem({ outcome, onRetry, onOutcome }: OpenProblemProps) {
  const text = useText();
  const failureText = useFailureText();
  const retry = (
    <Button kind="primary" onPress={onRetry}>
      {text('app.error.retry')}
    </Button>
  );
  switch (outcome.state) {
    case 'question':
      return <RestoreQuestion outcome={outcome} onOutcome={onOutcome} />;
    case 'already-open':
      return (
        <FullScreenMessage icon="catalogue" heading={text('app.already-open.heading')} actions={retry}>
          <p>{text('app.already-open.what')}</p>
        </FullScreenMessage>
      );
    case 'vault-unreachable':
      return (
        <FullScreenMessage icon="database" heading={text('app.vault-unreachable.heading')} actions={retry}>
          <p>{text('app.vault-unreachable.what')}</p>
          <p>{failureText(outcome.failure)}</p>
        </FullScreenMessage>
      );
    case 'newer-database':
      return (
        <FullScreenMessage icon="warning" heading={text('app.newer-database.heading')}>
          <p>{text('app.newer-database.what')}</p>
        </FullScreenMessage>
      );
    case 'database-failed':
      return (
        <FullScreenMessage
          icon="warning"
          heading={text('app.database-failed.heading')}
          actions={retry}
          details={outcome.detail}
          detailsLabel={text('app.error.details')}
        >
          <p>{text('app.database-failed.what')}</p>
        </FullScreenMessage>
      );
  }
}

type Question = Extract<OpenOutcome, { readonly state: 'question' }>;

function RestoreQuestion({ outcome, onOutcome }: { readonly outcome: Question; readonly onOutcome: (outcome: OpenOutcome) => void }) {
  const text = useText();
  const [answering, setAnswering] = useState(false);
  const { question, choices } = outcome;
  const count = 'lines' in question ? question.lines : question.about === 'vault-empty' ? question.acknowledged : question.changes.length;

  async function answer(choice: JoinChoice) {
    setAnswering(true);
    onOutcome(await outcome.resolveJoin(choice));
  }

  return (
    <FullScreenMessage
      icon="shield"
      heading={text(`app.question.${question.about}.heading`)}
      actions={choices.map((choice, at) => (
        <Button key={choice} kind={at === 0 ? 'primary' : 'secondary'} isDisabled={answering} onPress={() => answer(choice)}>
          {text(`app.question.${choice}`)}
        </Button>
      ))}
    >
      <p>{text(`app.question.${question.about}.what`, { count })}</p>
      {choices.map((choice) => (
        <p key={choice}>{text(`app.question.${choice}.means`)}</p>
      ))}
      <p>{text('app.question.nothing-written')}</p>
    </FullScreenMessage>
  );
}
