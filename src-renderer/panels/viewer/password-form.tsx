import { type FormEvent, useState } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './page-viewer.module.css';

/** Tries a password: true when it opens the file. Rejects when the file cannot be read at all. */
export type Unlock = (password: string) => Promise<boolean>;

type Tried = 'not-yet' | 'trying' | 'wrong' | 'unreadable';

/** Asks for a file's password, once for each file until the program ends. */
export function PasswordForm({ unlock }: { readonly unlock: Unlock }) {
  const text = useText();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState<Tried>('not-yet');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password === '' || tried === 'trying') return;
    setTried('trying');
    unlock(password).then(
      (opened) => setTried(opened ? 'not-yet' : 'wrong'),
      () => setTried('unreadable'),
    );
  };
  const problem = tried === 'wrong' ? text('viewer.password.wrong') : tried === 'unreadable' ? text('viewer.obstacle.unreadable') : null;
  return (
    <form className={styles.password} onSubmit={submit}>
      <TextField
        type="password"
        label={text('viewer.password.label')}
        help={text('viewer.password.help')}
        value={password}
        onChange={(value) => {
          setPassword(value);
          setTried('not-yet');
        }}
        problem={problem}
      />
      <Button type="submit" kind="primary" isDisabled={tried === 'trying'}>
        {text('viewer.password.open')}
      </Button>
    </form>
  );
}
