import { Component, type ErrorInfo, type ReactNode, useState } from 'react';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { FullScreenMessage } from './full-screen-message';

type BoundaryState = { readonly problem: string | null };

/** Our own mistake: says in plain words that the work is safe, keeps the details at hand, and offers to go on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode; readonly inside?: boolean }, BoundaryState> {
  override state: BoundaryState = { problem: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { problem: describe(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ problem: `${describe(error)}\n${info.componentStack ?? ''}` });
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return <ErrorScreen details={problem} inside={this.props.inside ?? false} onRetry={() => this.setState({ problem: null })} />;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
}

function ErrorScreen({ details, inside, onRetry }: { readonly details: string; readonly inside: boolean; readonly onRetry: () => void }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  return (
    <FullScreenMessage
      icon="warning"
      heading={text('app.error.heading')}
      inside={inside}
      details={details}
      detailsLabel={text('app.error.details')}
      actions={
        <>
          <Button kind="primary" onPress={onRetry}>
            {text('app.error.retry')}
          </Button>
          <Button onPress={() => window.location.reload()}>{text('app.error.reload')}</Button>
          <Button
            onPress={async () => {
              await navigator.clipboard.writeText(details);
              setCopied(true);
            }}
            icon={copied ? 'check' : 'copy'}
          >
            {text(copied ? 'app.error.copied' : 'app.error.copy')}
          </Button>
        </>
      }
    >
      <p>{text('app.error.safe')}</p>
      <p>{text('app.error.what-to-do')}</p>
    </FullScreenMessage>
  );
}
