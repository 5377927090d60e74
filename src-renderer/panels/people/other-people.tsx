import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { useNavigation } from '../shell/navigation';
import styles from './people.module.css';
import { usePeople } from './use-people';

/** A button for each other person of the catalogue, and one for somebody new. */
export function OtherPeople() {
  const text = useText();
  const navigation = useNavigation();
  const { others, become, becomeNew } = usePeople();
  return (
    <div className={styles.people}>
      {others.map((agent) => (
        <Button key={agent.id} size="small" icon="person" onPress={() => become(agent)}>
          {text('settings.become', { name: agent.name })}
        </Button>
      ))}
      <Button
        size="small"
        icon="add"
        onPress={() => {
          navigation.go({ screen: 'settings', panel: 'person' });
          becomeNew();
        }}
      >
        {text('settings.become-new')}
      </Button>
    </div>
  );
}
