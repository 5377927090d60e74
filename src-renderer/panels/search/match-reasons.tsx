import type { Match } from '../../core/search/answer';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { MarkedText } from './marked-text';
import { excerpt, reasonsOf } from './reasons';
import styles from './search.module.css';

const longestForm = 90;

/** Why a man was found, in words: the form that matched with its part marked, of which kind it is, and the rule that joins it to what was typed. */
export function MatchReasons({ matches, nameShown }: { readonly matches: readonly Match[]; readonly nameShown: string }) {
  return reasonsOf(matches, nameShown).map((reason) => (
    <Reason key={`${reason.field} ${reason.written}`} reason={reason} inName={reason.field === 'name' && reason.written === nameShown} />
  ));
}

/** `inName`: the form is the name shown, which stands marked above, so that only the rule is left to say. */
function Reason({ reason, inName }: { readonly reason: Match; readonly inName: boolean }) {
  const text = useText();
  const messageText = useMessageText();
  const { written, marks } = excerpt(reason.written, reason.marks, longestForm);
  // Of a form that is merely near, what differs is enough; what a reader must beware of follows from it.
  const said = reason.kind === 'near' ? reason.explanation.slice(0, 1) : reason.explanation;
  const why = said.map(messageText).join(' ; ');
  return (
    <span className={styles.reason} title={why}>
      {inName ? null : (
        <>
          {text(`search.field.${reason.field}`)}{' '}
          <span className={styles.written}>
            <MarkedText written={written} marks={marks} />
          </span>
        </>
      )}
      {why === '' ? null : (
        <>
          {inName ? '' : ' · '}
          {why}
        </>
      )}
    </span>
  );
}
