import type { Site } from '../../../core/model/others';
import styles from '../form.module.css';
import { BurialFields } from './burial-fields';
import { EdtfField } from './edtf-field';
import type { FieldProps } from './field-props';
import { NameFields } from './name-fields';
import { PartField } from './part-field';
import { WrittenField } from './written-field';

// Whose relation the property itself says; of the others it is asked.
const saidByProperty: readonly string[] = ['father', 'mother', 'spouse', 'child'];

/** The fields that a value needs, by its type; what is seldom said stands in MoreFields. */
export function ValueFields(props: FieldProps & { readonly sites: ReadonlyMap<string, Site> }) {
  const { draft } = props;
  switch (draft.type) {
    case 'name':
      return <NameFields {...props} />;
    case 'burial':
      return <BurialFields {...props} />;
    case 'date':
      return (
        <div className={styles.pair}>
          <WrittenField {...props} />
          <EdtfField {...props} part="edtf" />
        </div>
      );
    case 'place':
      return (
        <>
          <WrittenField {...props} />
          <div className={styles.three}>
            <PartField {...props} part="name" />
            <PartField {...props} part="within" />
            <PartField {...props} part="today" />
          </div>
        </>
      );
    case 'camp-number':
      return (
        <>
          <WrittenField {...props} />
          <div className={styles.pair}>
            <PartField {...props} part="camp" isRequired />
            <PartField {...props} part="number" isRequired />
          </div>
        </>
      );
    case 'unit':
      return (
        <div className={styles.pair}>
          <WrittenField {...props} />
          <PartField {...props} part="name" />
        </div>
      );
    case 'decoration':
      return (
        <>
          <WrittenField {...props} />
          <div className={styles.three}>
            <PartField {...props} part="name" />
            <PartField {...props} part="bar" />
            <EdtfField {...props} part="awardedOn" />
          </div>
        </>
      );
    case 'relation':
      return (
        <div className={styles.pair}>
          <WrittenField {...props} />
          {saidByProperty.includes(draft.property) ? <PartField {...props} part="name" /> : <PartField {...props} part="relation" />}
        </div>
      );
    case 'text':
      return <WrittenField {...props} />;
  }
}
