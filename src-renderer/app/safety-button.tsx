import { useFailureText } from '../panels/shell/failure-text';
import { useNavigation } from '../panels/shell/navigation';
import { useSaveState } from '../panels/shell/save-state';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { PopoverPanel } from '../ui/popover';

/** Says whether the work is safe; a click explains what that means. */
export function SafetyButton() {
  const text = useText();
  const failureText = useFailureText();
  const { go } = useNavigation();
  const save = useSaveState();
  const icon = ({ saved: 'check', saving: 'history', 'vault-behind': 'warning' } as const)[save.state];
  const label = save.state === 'vault-behind' ? text('app.save.vault-behind', { count: save.waiting }) : text(`app.save.${save.state}`);
  return (
    <PopoverPanel
      label={text('app.save.title')}
      trigger={
        <Button kind="quiet" size="small" icon={icon}>
          {label}
        </Button>
      }
    >
      <strong>{label}</strong>
      <p>{text(`app.save.${save.state}.means`)}</p>
      {save.state === 'vault-behind' ? <p>{failureText(save.reason)}</p> : null}
      <Button size="small" onPress={() => go({ screen: 'settings', panel: 'safety' })}>
        {text('app.save.more')}
      </Button>
    </PopoverPanel>
  );
}
